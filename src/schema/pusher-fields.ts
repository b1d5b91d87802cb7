import { defaultsOf, field, type ValuesOf } from './field'

export type Facing = 'front' | 'back'

/**
 * What `<live-pusher>` is told: the names and defaults of `trtc-wx-sdk` 1.1.15 (`pusherAttributes`), since pages read
 * them by name; meanings and legal values from WeChat's page on live-pusher.
 */
export const guideFields = {
  /** Where to push; made from the entry parameters. */
  url: field<string>(''),
  /** Profile of the push; TRTC rooms need `RTC`. */
  mode: field<'RTC' | 'SD' | 'HD' | 'FHD'>('RTC'),
  /** Start as soon as `url` is set; the room calls `start()` itself instead. */
  autopush: field<boolean>(false),
  /** Capture and publish the camera. */
  enableCamera: field<boolean>(false),
  /** Capture and publish the microphone. */
  enableMic: field<boolean>(false),
  /** Automatic gain control. */
  enableAgc: field<boolean>(false),
  /** Noise suppression. */
  enableAns: field<boolean>(false),
  /** Hear oneself in the headset; iOS only. */
  enableEarMonitor: field<boolean>(false),
  /** Focus by itself. */
  enableAutoFocus: field<boolean>(true, 'auto-focus'),
  /** Let the user zoom. */
  enableZoom: field<boolean>(false, 'zoom'),
  /** Lowest video bitrate, kbps. */
  minBitrate: field<number>(600),
  /** Highest video bitrate, kbps. */
  maxBitrate: field<number>(900),
  /** Width of the published picture, px. */
  videoWidth: field<number>(360),
  /** Height of the published picture, px. */
  videoHeight: field<number>(640),
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
  localMirror: field<'auto' | 'enable' | 'disable'>('auto'),
  /** Deprecated by WeChat: the background is always mute. */
  enableBackgroundMute: field<boolean>(false, 'background-mute'),
  /** 48 kHz or 16 kHz. */
  audioQuality: field<'high' | 'low'>('high'),
  /** Which volume counts. */
  audioVolumeType: field<'auto' | 'media' | 'voicecall'>('voicecall'),
  /** 0 off, 1 KTV, 2 small room, 3 hall, 4 deep, 5 loud, 6 metal, 7 magnetic. */
  audioReverbType: field<number>(0),
  /** Picture published while in the background. */
  waitingImage: field<string>(''),
  /** MD5 of that picture. */
  waitingImageHash: field<string>(''),
  /** How skin is smoothed. */
  beautyStyle: field<'smooth' | 'nature'>('smooth'),
  /** Colour filter, such as `pink`, `nostalgia`, `cool`; empty for none. */
  filter: field<string>(''),
} as const

/** Where a picture goes on in a small window: when another page is opened over it, when its page is closed, or both. */
export type PictureInPicture = '' | 'push' | 'pop' | readonly ('push' | 'pop')[]

/** What WeChat has added since; `trtc-wx-sdk` does not name these. */
export const laterFields = {
  pictureInPictureMode: field<PictureInPicture>(''),
  /** Lets the four shapes below work; WeChat reads it once. */
  customEffect: field<boolean>(false),
  /** 0 to 1. */
  skinWhiteness: field<number>(0),
  /** 0 to 1. */
  skinSmoothness: field<number>(0),
  /** 0 to 1. */
  faceThinness: field<number>(0),
  /** 0 to 1. */
  eyeBigness: field<number>(0),
  /** 0 off, else 1 to 11 without 5. */
  voiceChangerType: field<number>(0),
  /** Pictures a second, 1 to 30. */
  fps: field<number>(15),
} as const

export const pusherFields = { ...guideFields, ...laterFields } as const

export type PusherAttributes = ValuesOf<typeof pusherFields>

export const pusherDefaults: PusherAttributes = defaultsOf(pusherFields)
