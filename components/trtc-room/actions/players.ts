import { call, playerContext, saveImage, type Answer } from '../../../src/native/contexts'
import type { RoomMethods, Snapshot, ViewChoice } from '../../../src/schema/methods'
import { roomError } from '../../../src/schema/room-error'
import * as rule from '../../../src/schema/rule'
import { nodeIDOf } from '../../../src/schema/stream-id'
import { legal } from './checks'
import { Queue } from './queue'
import { contextOf, idOf, streamOf, type Target } from './target'

type Actions = Pick<
  RoomMethods,
  'enterFullscreen' | 'exitFullscreen' | 'snapshot' | 'saveSnapshot' | 'exitPictureInPicture'
>

/** Tencent's trtc-room (2020) let this pass between two changes: faster ones were lost. */
const FULLSCREEN_PAUSE = 1500

const directions = rule.choice(0, 90, -90)
const qualities = rule.choice('raw', 'compressed')

type Picture = Answer & { readonly tempImagePath: string; readonly width: unknown; readonly height: unknown }

/** What the tags behind the tiles can do. */
export function playerActions(target: Target): Actions {
  const screens = new Queue(FULLSCREEN_PAUSE)

  const take = async (
    method: string,
    view: (ViewChoice & { readonly quality?: string }) | undefined,
  ): Promise<Snapshot> => {
    const { quality = 'raw' } = (view ?? {}) as { readonly quality?: string }
    legal(method, 'quality', quality, qualities)
    const picture = await call<Picture>(contextOf(target, method, view), 'snapshot', { quality })
    const { tempImagePath, width, height } = picture
    return { tempImagePath, width: Number(width), height: Number(height) }
  }

  return {
    async enterFullscreen(choice) {
      const id = nodeIDOf(idOf(streamOf(target, 'enterFullscreen', choice)))
      const { direction = 0 } = choice
      legal('enterFullscreen', 'direction', direction, directions)
      return screens.add(async () => {
        await call(playerContext(id, target.component), 'requestFullScreen', { direction })
      })
    },
    async exitFullscreen(choice) {
      const id = nodeIDOf(idOf(streamOf(target, 'exitFullscreen', choice)))
      return screens.add(async () => {
        await call(playerContext(id, target.component), 'exitFullScreen')
      })
    },
    snapshot: (view) => take('snapshot', view),
    async saveSnapshot(view) {
      const picture = await take('saveSnapshot', view)
      if (!picture.tempImagePath) throw roomError('nativeFailed', 0, 'snapshot gave no picture')
      await saveImage(picture.tempImagePath, target.component)
      return picture
    },
    async exitPictureInPicture(view) {
      await call(contextOf(target, 'exitPictureInPicture', view), 'exitPictureInPicture')
    },
  }
}
