import { defaultsOf, field, type ValuesOf } from './field'
import { choice, flag, number, text, whole, type Rule } from './rule'

export type Facing = 'front' | 'back'

/** Where a picture goes on in a small window: when another page is opened over it, when its page is closed, or both. */
export type PictureInPicture = '' | 'push' | 'pop' | readonly ('push' | 'pop')[]

const modes = choice('', 'push', 'pop')

export const pictureInPicture: Rule<PictureInPicture> = {
  says: '"push", "pop", both in a list, or empty',
  coerce(value) {
    if (!Array.isArray(value)) return modes.coerce(value)
    return value.every((mode) => mode === 'push' || mode === 'pop') ? (value as PictureInPicture) : undefined
  },
}

const kbps = whole(1, 100_000)
const px = whole(1, 10_000)
const share = number(0, 1)

/**
 * What `<live-pusher>` is told: the names and defaults of `trtc-wx-sdk` 1.1.15 (`pusherAttributes`), since pages read
 * them by name; meanings and legal values from WeChat's page on live-pusher.
 */
export const guideFields = {
  /** Where to push; made from the entry parameters. */
  url: field('', text(8192)),
  /** Profile of the push; TRTC rooms need `RTC`. */
  mode: field('RTC', choice('RTC', 'SD', 'HD', 'FHD', 'QVGA', 'HVGA')),
  /** Start as soon as `url` is set; the room calls `start()` itself instead. */
  autopush: field(false, flag),
  /** Capture and publish the camera. */
  enableCamera: field(false, flag),
  /** Capture and publish the microphone. */
  enableMic: field(false, flag),
  /** Automatic gain control. */
  enableAgc: field(false, flag),
  /** Noise suppression. */
  enableAns: field(false, flag),
  /** Hear oneself in the headset; iOS only. */
  enableEarMonitor: field(false, flag),
  /** Focus by itself. */
  enableAutoFocus: field(true, flag, 'auto-focus'),
  /** Let the user zoom. */
  enableZoom: field(false, flag, 'zoom'),
  /** Lowest video bitrate, kbps. */
  minBitrate: field(600, kbps),
  /** Highest video bitrate, kbps. */
  maxBitrate: field(900, kbps),
  /** Width of the published picture, px. */
  videoWidth: field(360, px),
  /** Height of the published picture, px. */
  videoHeight: field(640, px),
  /** Skin smoothing, 0 (off) to 9. */
  beautyLevel: field(0, whole(0, 9), 'beauty'),
  /** Skin whitening, 0 (off) to 9. */
  whitenessLevel: field(0, whole(0, 9), 'whiteness'),
  /** How the picture is held. */
  videoOrientation: field('vertical', choice('vertical', 'horizontal'), 'orientation'),
  /** Used when width and height are not given. */
  videoAspect: field('9:16', choice('9:16', '3:4'), 'aspect'),
  /** Camera opened first; WeChat reads it when the tag is inserted and never again. */
  frontCamera: field('front', choice('front', 'back'), 'device-position'),
  /** Publishes the picture mirrored. */
  enableRemoteMirror: field(false, flag, 'remote-mirror'),
  /** `auto` mirrors the front camera. */
  localMirror: field('auto', choice('auto', 'enable', 'disable')),
  /** Deprecated by WeChat: the background is always mute. */
  enableBackgroundMute: field(false, flag, 'background-mute'),
  /** 48 kHz or 16 kHz. */
  audioQuality: field('high', choice('high', 'low')),
  /** Which volume counts. */
  audioVolumeType: field('voicecall', choice('auto', 'media', 'voicecall')),
  /** 0 off, 1 KTV, 2 small room, 3 hall, 4 deep, 5 loud, 6 metal, 7 magnetic. */
  audioReverbType: field(0, whole(0, 7)),
  /** Picture published while in the background. */
  waitingImage: field('', text(4096)),
  /** MD5 of that picture. */
  waitingImageHash: field('', text(256)),
  /** How skin is smoothed. */
  beautyStyle: field('smooth', choice('smooth', 'nature')),
  /** Colour filter, such as `pink`, `nostalgia`, `cool`; empty for none. */
  filter: field('', text(256)),
} as const

/** What WeChat has added since; `trtc-wx-sdk` does not name these. */
export const laterFields = {
  pictureInPictureMode: field('', pictureInPicture),
  /** Lets the four shapes below work; WeChat reads it once. */
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
  /** Pictures a second, 1 to 30. */
  fps: field(15, whole(1, 30)),
  /** The page draws the published picture, see `getPusherContext()`; WeChat spells it like this. */
  enableVideoCustomRender: field(false, flag, 'enableVideoCustomRender'),
} as const

export const pusherFields = { ...guideFields, ...laterFields } as const

export type PusherAttributes = ValuesOf<typeof pusherFields>

export const pusherDefaults: PusherAttributes = defaultsOf(pusherFields)
