import { call, playerContext } from '../../../src/native/contexts'
import type { PlayerMethod } from '../../../src/native/methods'
import type { RoomMethods, StreamChoice } from '../../../src/schema/methods'
import * as rule from '../../../src/schema/rule'
import { nodeIDOf } from '../../../src/schema/stream-id'
import { legal } from './checks'
import { Queue } from './queue'
import { contextOf, idOf, streamOf, type Target } from './target'

type Actions = Pick<
  RoomMethods,
  | 'enterFullscreen'
  | 'exitFullscreen'
  | 'requestPictureInPicture'
  | 'exitPictureInPicture'
  | 'startCasting'
  | 'switchCasting'
  | 'reconnectCasting'
  | 'exitCasting'
>

/** Pause between two changes, ms, from Tencent's trtc-room (2020): faster ones were lost. */
const FULLSCREEN_PAUSE = 1500

const directions = rule.choice(0, 90, -90)

/** Video outside its tile: full screen, picture-in-picture, casting. */
export function screenActions(target: Target): Actions {
  const screens = new Queue(FULLSCREEN_PAUSE)
  const playerOf = (method: string, choice: StreamChoice) =>
    playerContext(nodeIDOf(idOf(streamOf(target, method, choice))), target.component)
  /** Called synchronously: WeChat allows some methods only in a tap handler. */
  const ask = (name: PlayerMethod & keyof Actions) => async (choice: StreamChoice) => {
    await call(playerOf(name, choice), name)
  }

  return {
    async enterFullscreen(choice) {
      const player = playerOf('enterFullscreen', choice)
      const { direction = 0 } = choice
      legal('enterFullscreen', 'direction', direction, directions)
      return screens.add(async () => {
        await call(player, 'requestFullScreen', { direction })
      })
    },
    async exitFullscreen(choice) {
      const player = playerOf('exitFullscreen', choice)
      return screens.add(async () => {
        await call(player, 'exitFullScreen')
      })
    },
    requestPictureInPicture: ask('requestPictureInPicture'),
    async exitPictureInPicture(view) {
      await call(contextOf(target, 'exitPictureInPicture', view), 'exitPictureInPicture')
    },
    startCasting: ask('startCasting'),
    switchCasting: ask('switchCasting'),
    reconnectCasting: ask('reconnectCasting'),
    exitCasting: ask('exitCasting'),
  }
}
