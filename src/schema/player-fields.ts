import { defaultsOf, field, type ValuesOf } from './field'
import { pictureInPicture } from './pusher-fields'
import { choice, flag, number, text } from './rule'

export type SoundMode = 'speaker' | 'ear'

const seconds = number(0, 60)

/** Attributes of one `<live-player>`. Names and defaults of `trtc-wx-sdk` 1.1.15. */
export const streamFields = {
  /** Play url from the platform; opaque. */
  src: field('', text(8192)),
  /** Do not receive the user's audio. */
  muteAudio: field(false, flag),
  /** Do not receive the video of this stream. */
  muteVideo: field(false, flag),
  /** Letter-box (`contain`) or crop (`fillCrop`) the video. */
  objectFit: field('fillCrop', choice('contain', 'fillCrop')),
} as const

/** Attributes that all `<live-player>`s of the room share; sent to the view once instead of per stream. */
export const playerFields = {
  /** TRTC rooms need `RTC`. */
  mode: field('RTC', choice('RTC', 'live')),
  /** Needed by TRTC: `play()` alone may fail on Android. */
  autoplay: field(true, flag),
  /** Video orientation. */
  orientation: field('vertical', choice('vertical', 'horizontal')),
  /** Deprecated by WeChat: the background is always mute. */
  enableBackgroundMute: field(false, flag, 'background-mute'),
  /** Shortest buffer, seconds. */
  minCache: field(1, seconds),
  /** Longest buffer, seconds. */
  maxCache: field(2, seconds),
  /** Loudspeaker or earpiece. */
  soundMode: field('speaker', choice('speaker', 'ear')),
  /** Receive the messages sent in the video (SEI). */
  enableRecvMessage: field(false, flag),
  /** Pause when another page is opened. */
  autoPauseIfNavigate: field(true, flag),
  /** Pause when a page of WeChat's own is opened. */
  autoPauseIfOpenNative: field(true, flag),
  pictureInPictureMode: field('', pictureInPicture),
  /** Initial position of the picture-in-picture window: `(left, 20)` is at the left, at 20 percent of the height. */
  pictureInPictureInitPosition: field('', text(256)),
  /** Rotate with the phone in full screen. */
  enableAutoRotation: field(false, flag),
  /** Allows casting to a television with `startCasting()`. */
  enableCasting: field(false, flag),
} as const

export type StreamAttributes = ValuesOf<typeof streamFields>
export type PlayerAttributes = ValuesOf<typeof playerFields>

export const streamDefaults: StreamAttributes = defaultsOf(streamFields)

export const playerDefaults: PlayerAttributes = defaultsOf(playerFields)
