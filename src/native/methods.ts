/**
 * Methods of WeChat's contexts as documented, and the two undocumented dump methods that `trtc-wx-sdk` calls. A phone
 * has those of its WeChat version.
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

/** Methods that wait for the user: WeChat asks for camera and microphone, or shows the devices to cast to. */
export const askingMethods: readonly string[] = ['start', 'startPreview', 'startCasting', 'switchCasting']

export type PusherMethod = (typeof pusherMethods)[number]
export type PlayerMethod = (typeof playerMethods)[number]
