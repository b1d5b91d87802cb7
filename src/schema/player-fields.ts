import { defaultsOf, field, type ValuesOf } from './field'
import { pictureInPicture } from './pusher-fields'
import { choice, flag, number, text } from './rule'

export type SoundMode = 'speaker' | 'ear'

const seconds = number(0, 60)

/** What each `<live-player>` is told for its own stream. Names and defaults of `trtc-wx-sdk` 1.1.15. */
export const streamFields = {
  /** Play address, opaque, from the platform. */
  src: field('', text(8192)),
  /** Do not receive the sound of this user. */
  muteAudio: field(false, flag),
  /** Do not receive the picture of this stream. */
  muteVideo: field(false, flag),
  /** Letter-box or crop the picture. */
  objectFit: field('fillCrop', choice('contain', 'fillCrop')),
} as const

/** What every `<live-player>` of the room is told alike: sent to the view once instead of once a stream. */
export const playerFields = {
  /** TRTC rooms need `RTC`. */
  mode: field('RTC', choice('RTC', 'live')),
  /** Needed by TRTC: `play()` alone may fail on Android. */
  autoplay: field(true, flag),
  /** How the picture is held. */
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
  /** Where the small window appears: `(left, 20)` is at the left, at 20 percent of the height. */
  pictureInPictureInitPosition: field('', text(256)),
  /** In full screen: turn with the phone. */
  enableAutoRotation: field(false, flag),
  /** Lets `startCasting()` show the picture on a television. */
  enableCasting: field(false, flag),
} as const

export type StreamAttributes = ValuesOf<typeof streamFields>
export type PlayerAttributes = ValuesOf<typeof playerFields>

export const streamDefaults: StreamAttributes = defaultsOf(streamFields)

export const playerDefaults: PlayerAttributes = defaultsOf(playerFields)
