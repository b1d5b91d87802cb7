import type { LivePusher } from './live-pusher'
import { createNativeContext } from './native-context'
import type { NativeAction, NativeContext } from './native-context'

const actions: Readonly<Record<string, NativeAction<LivePusher>>> = {
  start: (pusher) => pusher.start(),
  stop: (pusher) => pusher.stop(),
  pause: (pusher) => pusher.pause(),
  resume: (pusher) => pusher.resume(),
  switchCamera: (pusher) => pusher.switchCamera(),
  snapshot: (pusher, options) => pusher.snapshot(options),
  startPreview: (pusher) => pusher.startPreview(),
  stopPreview: (pusher) => pusher.stopPreview(),
  playBGM: (pusher, options) => pusher.playMusic(options),
  stopBGM: (pusher) => pusher.stopMusic(),
  pauseBGM: (pusher) => pusher.pauseMusic(),
  resumeBGM: (pusher) => pusher.resumeMusic(),
  setBGMVolume: (pusher, { volume }) => pusher.setMusicVolume(readVolume(volume)),
  setMICVolume: (pusher, { volume }) => pusher.setMicVolume(readVolume(volume)),
  sendMessage: (pusher, { msg }) => pusher.sendText(msg),
  getMaxZoom: (pusher) => ({ maxZoom: String(pusher.maxZoom) }),
  setZoom: (pusher, { zoom }) => pusher.setZoom(Number(zoom)),
  toggleTorch: () => {
    throw new Error('this camera has no torch')
  },
}

const withoutMeaning = [
  'exitPictureInPicture',
  'createOffscreenCanvas',
  'onCustomRendererEvent',
  'applyFilter',
  'applySticker',
  'applyLipStickMakeup',
  'applyBlusherStickMakeup',
  'applyEyeBrowMakeup',
  'applyEyeShadowMakeup',
  'applyFaceContourMakeup',
  'clearFilters',
  'clearStickers',
  'clearMakeups',
  'startDumpAudio',
  'stopDumpAudio',
  'startAudioRecord',
  'stopAudioRecord',
]

/** The result of wx.createLivePusherContext(). */
export function createPusherContext(find: () => LivePusher | undefined): NativeContext {
  return createNativeContext({
    api: 'operateLivePusher',
    actions,
    withoutMeaning,
    find,
    missing: 'there is no live-pusher on this page',
  })
}

/** BGM volumes are typed as strings by the platform, microphone volumes as numbers. */
function readVolume(volume: unknown): number {
  const value = Number(volume)
  if (!(value >= 0)) throw new Error('volume must be a number from 0 to 1')
  return Math.min(1, value)
}
