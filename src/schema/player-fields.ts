import { defaultsOf, field, type ValuesOf } from './field'
import type { PictureInPicture } from './pusher-fields'

export type SoundMode = 'speaker' | 'ear'

/** What each `<live-player>` is told for its own stream. Names and defaults of `trtc-wx-sdk` 1.1.15. */
export const streamFields = {
  /** Play address, opaque, from the platform. */
  src: field<string>(''),
  /** Do not receive the sound of this user. */
  muteAudio: field<boolean>(false),
  /** Do not receive the picture of this stream. */
  muteVideo: field<boolean>(false),
  /** Letter-box or crop the picture. */
  objectFit: field<'contain' | 'fillCrop'>('fillCrop'),
} as const

/** What every `<live-player>` of the room is told alike: sent to the view once instead of once a stream. */
export const playerFields = {
  /** TRTC rooms need `RTC`. */
  mode: field<'RTC' | 'live'>('RTC'),
  /** Needed by TRTC: `play()` alone may fail on Android. */
  autoplay: field<boolean>(true),
  /** How the picture is held. */
  orientation: field<'vertical' | 'horizontal'>('vertical'),
  /** Deprecated by WeChat: the background is always mute. */
  enableBackgroundMute: field<boolean>(false, 'background-mute'),
  /** Shortest buffer, seconds. */
  minCache: field<number>(1),
  /** Longest buffer, seconds. */
  maxCache: field<number>(2),
  /** Loudspeaker or earpiece. */
  soundMode: field<SoundMode>('speaker'),
  /** Receive the messages sent in the video (SEI). */
  enableRecvMessage: field<boolean>(false),
  /** Pause when another page is opened. */
  autoPauseIfNavigate: field<boolean>(true),
  /** Pause when a page of WeChat's own is opened. */
  autoPauseIfOpenNative: field<boolean>(true),
  pictureInPictureMode: field<PictureInPicture>(''),
  /** Where the small window appears: `(left, 20)` is at the left, at 20 percent of the height. */
  pictureInPictureInitPosition: field<string>(''),
  /** In full screen: turn with the phone. */
  enableAutoRotation: field<boolean>(false),
} as const

export type StreamAttributes = ValuesOf<typeof streamFields>
export type PlayerAttributes = ValuesOf<typeof playerFields>

export const streamDefaults: StreamAttributes = defaultsOf(streamFields)

export const playerDefaults: PlayerAttributes = defaultsOf(playerFields)
