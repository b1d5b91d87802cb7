import { defaultsOf, field, type ValuesOf } from './field'

export type Facing = 'front' | 'back'

/**
 * What `<live-pusher>` is told: the names and defaults of `trtc-wx-sdk` 1.1.15 (`pusherAttributes`), since pages read
 * them by name; meanings and legal values from WeChat's page on live-pusher.
 */
export const guideFields = {
  /** Where to push; made from the entry parameters. */
  url: field<string>('', 'url'),
  /** Profile of the push; TRTC rooms need `RTC`. */
  mode: field<'RTC' | 'SD' | 'HD' | 'FHD'>('RTC', 'mode'),
  /** Start as soon as `url` is set; the room calls `start()` itself instead. */
  autopush: field<boolean>(false, 'autopush'),
  /** Capture and publish the camera. */
  enableCamera: field<boolean>(false, 'enable-camera'),
  /** Capture and publish the microphone. */
  enableMic: field<boolean>(false, 'enable-mic'),
  /** Automatic gain control. */
  enableAgc: field<boolean>(false, 'enable-agc'),
  /** Noise suppression. */
  enableAns: field<boolean>(false, 'enable-ans'),
  /** Hear oneself in the headset; iOS only. */
  enableEarMonitor: field<boolean>(false, 'enable-ear-monitor'),
  /** Focus by itself. */
  enableAutoFocus: field<boolean>(true, 'auto-focus'),
  /** Let the user zoom. */
  enableZoom: field<boolean>(false, 'zoom'),
  /** Lowest video bitrate, kbps. */
  minBitrate: field<number>(600, 'min-bitrate'),
  /** Highest video bitrate, kbps. */
  maxBitrate: field<number>(900, 'max-bitrate'),
  /** Width of the published picture, px. */
  videoWidth: field<number>(360, 'video-width'),
  /** Height of the published picture, px. */
  videoHeight: field<number>(640, 'video-height'),
  /** Skin smoothing, 0 (off) to 9. */
  beautyLevel: field<number>(0, 'beauty'),
  /** Skin whitening, 0 (off) to 9. */
  whitenessLevel: field<number>(0, 'whiteness'),
  /** How the picture is held. */
  videoOrientation: field<'vertical' | 'horizontal'>('vertical', 'orientation'),
  /** Used when width and height are not given. */
  videoAspect: field<'9:16' | '3:4'>('9:16', 'aspect'),
  /** Camera opened first; WeChat reads it when the tag is inserted and never again. */
  frontCamera: field<Facing>('front', 'device-position'),
  /** Publish the picture mirrored. */
  enableRemoteMirror: field<boolean>(false, 'remote-mirror'),
  /** `auto` mirrors the front camera. */
  localMirror: field<'auto' | 'enable' | 'disable'>('auto', 'local-mirror'),
  /** Deprecated by WeChat: the background is always mute. */
  enableBackgroundMute: field<boolean>(false, 'background-mute'),
  /** 48 kHz or 16 kHz. */
  audioQuality: field<'high' | 'low'>('high', 'audio-quality'),
  /** Which volume counts. */
  audioVolumeType: field<'auto' | 'media' | 'voicecall'>('voicecall', 'audio-volume-type'),
  /** 0 off, 1 KTV, 2 small room, 3 hall, 4 deep, 5 loud, 6 metal, 7 magnetic. */
  audioReverbType: field<number>(0, 'audio-reverb-type'),
  /** Picture published while in the background. */
  waitingImage: field<string>('', 'waiting-image'),
  /** MD5 of that picture. */
  waitingImageHash: field<string>('', 'waiting-image-hash'),
  /** How skin is smoothed. */
  beautyStyle: field<'smooth' | 'nature'>('smooth', 'beauty-style'),
  /** Colour filter, such as `pink`, `nostalgia`, `cool`; empty for none. */
  filter: field<string>('', 'filter'),
} as const

/** Where a picture goes on in a small window: when another page is opened over it, when its page is closed, or both. */
export type PictureInPicture = '' | 'push' | 'pop' | readonly ('push' | 'pop')[]

/** What WeChat has added since; `trtc-wx-sdk` does not name these. */
export const laterFields = {
  pictureInPictureMode: field<PictureInPicture>('', 'picture-in-picture-mode'),
  /** Lets the four shapes below work; WeChat reads it once. */
  customEffect: field<boolean>(false, 'custom-effect'),
  /** 0 to 1. */
  skinWhiteness: field<number>(0, 'skin-whiteness'),
  /** 0 to 1. */
  skinSmoothness: field<number>(0, 'skin-smoothness'),
  /** 0 to 1. */
  faceThinness: field<number>(0, 'face-thinness'),
  /** 0 to 1. */
  eyeBigness: field<number>(0, 'eye-bigness'),
  /** 0 off, else 1 to 11 without 5. */
  voiceChangerType: field<number>(0, 'voice-changer-type'),
  /** Pictures a second, 1 to 30. */
  fps: field<number>(15, 'fps'),
} as const

export const pusherFields = { ...guideFields, ...laterFields } as const

export type PusherAttributes = ValuesOf<typeof pusherFields>

export const pusherDefaults: PusherAttributes = defaultsOf(pusherFields)
