import { call, saveImage, type Answer } from '../../../src/native/contexts'
import type { RoomMethods, Snapshot, ViewChoice } from '../../../src/schema/methods'
import { roomError } from '../../../src/schema/room-error'
import * as rule from '../../../src/schema/rule'
import { legal } from './checks'
import { contextOf, type Target } from './target'

type Actions = Pick<RoomMethods, 'snapshot' | 'saveSnapshot'>

const qualities = rule.choice('raw', 'compressed')

type Picture = Answer & { readonly tempImagePath: string; readonly width: unknown; readonly height: unknown }

/** Snapshots of tiles. */
export function snapshotActions(target: Target): Actions {
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
    snapshot: (view) => take('snapshot', view),
    async saveSnapshot(view) {
      const picture = await take('saveSnapshot', view)
      if (!picture.tempImagePath) throw roomError('nativeFailed', 0, 'snapshot gave no picture')
      await saveImage(picture.tempImagePath, target.component)
      return picture
    },
  }
}
