import type { LivePlayer } from './live-player'
import { createNativeContext } from './native-context'
import type { NativeAction, NativeContext } from './native-context'

const actions: Readonly<Record<string, NativeAction<LivePlayer>>> = {
  play: (player) => player.play(),
  stop: (player) => player.stop(),
  mute: (player) => player.mute(),
  pause: (player) => player.pause(),
  resume: (player) => player.resume(),
  requestFullScreen: (player, { direction }) => player.enterFullScreen(direction),
  exitFullScreen: (player) => player.exitFullScreen(),
  snapshot: (player, options) => player.snapshot(options),
  requestPictureInPicture: (player) => player.requestPictureInPicture(),
  exitPictureInPicture: (player) => player.exitPictureInPicture(),
}

const withoutMeaning = [
  'requestBackgroundPlayback',
  'exitBackgroundPlayback',
  'startCasting',
  'exitCasting',
  'switchCasting',
  'reconnectCasting',
]

/** The result of wx.createLivePlayerContext(id). */
export function createPlayerContext(id: string, find: () => LivePlayer | undefined): NativeContext {
  return createNativeContext({
    api: 'operateLivePlayer',
    actions,
    withoutMeaning,
    find,
    missing: `there is no live-player with the id ${id}`,
  })
}
