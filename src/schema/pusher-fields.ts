import { defaultsOf, field, type ValuesOf } from './field'
import { choice, flag, number, text, whole, type Rule } from './rule'

export type Facing = 'front' | 'back'

/**
 * When the video continues in picture-in-picture: when another page is opened (`push`), when its page is closed
 * (`pop`), or both.
 */
export type PictureInPicture = '' | 'push' | 'pop' | readonly ('push' | 'pop')[]

const modes = choice('', 'push', 'pop')

export const pictureInPicture: Rule<PictureInPicture> = {
  says: '"push", "pop", both in an array, or empty',
  coerce(value) {
    if (!Array.isArray(value)) return modes.coerce(value)
    return value.every((mode) => mode === 'push' || mode === 'pop') ? (value as PictureInPicture) : undefined
  },
}

const kbps = whole(1, 100_000)
const px = whole(1, 10_000)
const share = number(0, 1)

/**
 * Attributes of `<live-pusher>`: names and defaults of `trtc-wx-sdk` 1.1.15 (`pusherAttributes`), since pages read
 * them by name; meanings and legal values from WeChat's page on live-pusher.
 */
export const guideFields = {
  /** Push url; built from the entry parameters. */
  url: field('', text(8192)),
  /** Push mode; TRTC rooms need `RTC`. */
  mode: field('RTC', choice('RTC', 'SD', 'HD', 'FHD', 'QVGA', 'HVGA')),
  /** Start when `url` is set. The component leaves it off and calls `start()` itself. */
  autopush: field(false, flag),
  /** Capture and publish the camera. */
  enableCamera: field(false, flag),
  /** Capture and publish the microphone. */
  enableMic: field(false, flag),
  /** Automatic gain control. */
  enableAgc: field(false, flag),
  /** Noise suppression. */
  enableAns: field(false, flag),
  /** In-ear monitoring; iOS only. */
  enableEarMonitor: field(false, flag),
  /** Automatic focus. */
  enableAutoFocus: field(true, flag, 'auto-focus'),
  /** Let the user zoom the camera. */
  enableZoom: field(false, flag, 'zoom'),
  /** Lowest video bitrate, kbps. */
  minBitrate: field(600, kbps),
  /** Highest video bitrate, kbps. */
  maxBitrate: field(900, kbps),
  /** Width of the published video, px. */
  videoWidth: field(360, px),
  /** Height of the published video, px. */
  videoHeight: field(640, px),
  /** Skin smoothing, 0 (off) to 9. */
  beautyLevel: field(0, whole(0, 9), 'beauty'),
  /** Skin whitening, 0 (off) to 9. */
  whitenessLevel: field(0, whole(0, 9), 'whiteness'),
  /** Video orientation. */
  videoOrientation: field('vertical', choice('vertical', 'horizontal'), 'orientation'),
  /** Aspect ratio; used if width and height are not set. */
  videoAspect: field('9:16', choice('9:16', '3:4'), 'aspect'),
  /** Camera opened first; WeChat reads it only when the tag is inserted. */
  frontCamera: field('front', choice('front', 'back'), 'device-position'),
  /** Publish the video mirrored. */
  enableRemoteMirror: field(false, flag, 'remote-mirror'),
  /** `auto` mirrors the front camera. */
  localMirror: field('auto', choice('auto', 'enable', 'disable')),
  /** Deprecated by WeChat: the background is always mute. */
  enableBackgroundMute: field(false, flag, 'background-mute'),
  /** 48 kHz or 16 kHz. */
  audioQuality: field('high', choice('high', 'low')),
  /** Volume type that the phone's volume keys change. */
  audioVolumeType: field('voicecall', choice('auto', 'media', 'voicecall')),
  /** 0 off, 1 KTV, 2 small room, 3 hall, 4 deep, 5 loud, 6 metal, 7 magnetic. */
  audioReverbType: field(0, whole(0, 7)),
  /** Image published while in the background. */
  waitingImage: field('', text(4096)),
  /** MD5 of that image. */
  waitingImageHash: field('', text(256)),
  /** Style of skin smoothing. */
  beautyStyle: field('smooth', choice('smooth', 'nature')),
  /** Colour filter, such as `pink`, `nostalgia`, `cool`; empty for none. */
  filter: field('', text(256)),
} as const

/** Attributes that WeChat added later; `trtc-wx-sdk` does not name them. */
export const laterFields = {
  pictureInPictureMode: field('', pictureInPicture),
  /** Enables the next four attributes; WeChat reads it only when the tag is inserted. */
  customEffect: field(false, flag),
  /** 0 to 1. */
  skinWhiteness: field(0, share),
  /** 0 to 1. */
  skinSmoothness: field(0, share),
  /** 0 to 1. */
  faceThinness: field(0, share),
  /** 0 to 1. */
  eyeBigness: field(0, share),
  /** 0 off, else 1 to 11 without 5. */
  voiceChangerType: field(0, choice<number>(0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11)),
  /** Frames per second, 1 to 30. */
  fps: field(15, whole(1, 30)),
  /** The page renders the published video, see `getPusherContext()`. Spelled as WeChat does. */
  enableVideoCustomRender: field(false, flag, 'enableVideoCustomRender'),
} as const

export const pusherFields = { ...guideFields, ...laterFields } as const

export type PusherAttributes = ValuesOf<typeof pusherFields>

export const pusherDefaults: PusherAttributes = defaultsOf(pusherFields)
