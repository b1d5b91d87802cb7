/**
 * What WeChat's contexts can do, as its documentation lists it, and the two dumps that `trtc-wx-sdk` calls and nobody
 * documents. Which of them a phone has depends on its version.
 */
export const pusherMethods = [
  'start',
  'stop',
  'pause',
  'resume',
  'switchCamera',
  'snapshot',
  'toggleTorch',
  'sendMessage',
  'startPreview',
  'stopPreview',
  'playBGM',
  'stopBGM',
  'pauseBGM',
  'resumeBGM',
  'setBGMVolume',
  'setMICVolume',
  'startDumpAudio',
  'stopDumpAudio',
  'getMaxZoom',
  'setZoom',
  'exitPictureInPicture',
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
] as const

export const playerMethods = [
  'play',
  'stop',
  'mute',
  'pause',
  'resume',
  'requestFullScreen',
  'exitFullScreen',
  'snapshot',
  'requestPictureInPicture',
  'exitPictureInPicture',
  'requestBackgroundPlayback',
  'exitBackgroundPlayback',
  'startCasting',
  'exitCasting',
  'switchCasting',
  'reconnectCasting',
] as const

/** Those that wait for a person: WeChat asks for camera and microphone, or shows the screens to cast to. */
export const askingMethods: readonly string[] = ['start', 'startPreview', 'startCasting', 'switchCasting']

export type PusherMethod = (typeof pusherMethods)[number]
export type PlayerMethod = (typeof playerMethods)[number]
