import type { RoomFailure } from './errors'
import type { Device, Obstacle } from './obstacles'
import type { Arrangement } from './layouts'
import type { Phase } from './phases'
import type { SoundMode } from './player-fields'
import type { Facing } from './pusher-fields'

export type StreamType = 'main' | 'aux'

export interface UserDetail {
  readonly userID: string
}

export interface StreamDetail extends UserDetail {
  /** `main` is a user's camera and audio, `aux` a shared screen. */
  readonly streamType: StreamType
  /** `${userID}_${streamType}`. */
  readonly streamID: string
}

/**
 * Why the room was left: `exit` by us, `kicked` or `dismissed` by the server, `failed` when the connection could not
 * be kept.
 */
export type LeaveReason = 'exit' | 'kicked' | 'dismissed' | 'failed'

export interface KickDetail extends UserDetail {
  readonly reason: LeaveReason
}

export interface LeaveDetail extends UserDetail {
  readonly reason: LeaveReason
  /** Whether the native layer confirmed the leave; false if it did not answer in time. */
  readonly confirmed: boolean
}

export interface UserSigDetail extends UserDetail {
  /** Remaining seconds. */
  readonly remaining: number
}

export interface StateDetail {
  readonly phase: Phase
  readonly previous: Phase
}

/** A state code of a native tag, unchanged; secrets in the message are masked. */
export interface CodeDetail {
  readonly code: number
  readonly message: string
}

/**
 * Statistics that a native tag reports about every two seconds: bitrates, sizes, `netQualityLevel` (1 best to 6) ...
 */
export type NetStatus = Readonly<Record<string, number>>

export interface VolumeDetail {
  /** 0 to 100. */
  readonly volume: number
}

export interface NetDetail {
  readonly netStatus: NetStatus
}

export interface FullscreenDetail {
  readonly fullScreen: boolean
  readonly direction: string | number
}

export interface PictureInPictureDetail extends StreamDetail {
  /** Whether the video is in the picture-in-picture window now. */
  readonly pictureInPicture: boolean
}

export interface CastingDetail extends StreamDetail {
  readonly state: 'success' | 'fail'
}

export interface CastingStateDetail extends CastingDetail {
  /** WeChat's name for it, such as `connect`. */
  readonly type: string
}

export interface ProgressDetail {
  /** Played so far, ms. */
  readonly progress: number
  /** Length of the music, ms. */
  readonly duration: number
}

export interface SpeakerVolume extends UserDetail, VolumeDetail {}

export interface VolumesDetail {
  /** The local user and all remote users whose microphone is on. */
  readonly volumes: readonly SpeakerVolume[]
}

export interface QualityDetail extends UserDetail {
  /** WeChat's `netQualityLevel`: 0 unknown, 1 best, 2 good, 3 fair, 4 bad, 5 very bad, 6 unusable. */
  readonly level: number
}

export interface FrameDetail extends StreamDetail {
  /** Time from `REMOTE_VIDEO_ADD` to the first rendered frame, ms. */
  readonly latency: number
}

export interface DeniedDetail extends CodeDetail {
  readonly device: Device
  /** Where the permission can be granted: in the mini program's settings or in the system's. */
  readonly level: 'miniProgram' | 'system'
}

export interface GuideDetail {
  readonly reasons: readonly Obstacle[]
}

/** A user who publishes audio or video is an anchor; nothing else decides the role. */
export type Role = 'anchor' | 'audience'

export interface RoleDetail {
  readonly role: Role
  readonly previous: Role
}

/** Which media we publish, and the audio route. */
export interface MediaDetail {
  readonly camera: boolean
  readonly mic: boolean
  readonly cameraPosition: Facing
  readonly soundMode: SoundMode
}

export interface PageDetail {
  /** 0-based. */
  readonly page: number
  readonly pages: number
}

export interface LayoutDetail {
  /** The layout in use: `auto` is resolved. */
  readonly layout: Arrangement
}

export interface SEIDetail extends UserDetail {
  readonly message: string
}

/** All events of a room with their details, named as in `trtc-wx-sdk`. */
export interface RoomEvents {
  /** The server confirmed that we are in the room. Fires once per entry, not again after a reconnect. */
  LOCAL_JOIN: UserDetail
  /** We left the room. */
  LOCAL_LEAVE: LeaveDetail
  /** The server removed us from the room; `LOCAL_LEAVE` follows. */
  KICKED_OUT: KickDetail
  /** A user who may publish joined the room. */
  REMOTE_USER_JOIN: UserDetail
  /** A user left; the events that remove their streams come first. */
  REMOTE_USER_LEAVE: UserDetail
  /** A remote camera or shared screen became available. */
  REMOTE_VIDEO_ADD: StreamDetail
  /** A remote camera or shared screen is no longer available. */
  REMOTE_VIDEO_REMOVE: StreamDetail
  /** A remote microphone became available. */
  REMOTE_AUDIO_ADD: StreamDetail
  /** A remote microphone is no longer available. */
  REMOTE_AUDIO_REMOVE: StreamDetail
  /** A state code of the pusher, as it came. */
  LOCAL_STATE_UPDATE: CodeDetail
  /** A state code of a player, as it came. */
  REMOTE_STATE_UPDATE: StreamDetail & CodeDetail
  /** A player reports one of the codes 6002 to 6005. */
  PLAYER_WARNING: StreamDetail & CodeDetail
  /** Statistics of the pusher: bitrates, sizes, network; about every two seconds. */
  LOCAL_NET_STATE_UPDATE: NetDetail
  /** Statistics of a player, when they changed. */
  REMOTE_NET_STATE_UPDATE: StreamDetail & NetDetail
  /** Our own volume, several times a second. */
  LOCAL_AUDIO_VOLUME_UPDATE: VolumeDetail
  /** The volume of a remote user, several times a second. */
  REMOTE_AUDIO_VOLUME_UPDATE: StreamDetail & VolumeDetail
  /** A player entered or left full screen. */
  VIDEO_FULLSCREEN_UPDATE: StreamDetail & FullscreenDetail
  /** A remote video or our own entered or left picture-in-picture. */
  PICTURE_IN_PICTURE_CHANGE: PictureInPictureDetail
  /** The user chose a device to cast a remote video to, or closed the list; needs `enableCasting`. */
  CASTING_USER_SELECT: CastingDetail
  /** Casting started or failed to start. */
  CASTING_STATE_CHANGE: CastingStateDetail
  /** Casting was interrupted; `reconnectCasting()` resumes it. */
  CASTING_INTERRUPT: StreamDetail
  /** The background music started. */
  BGM_PLAY_START: EmptyDetail
  /** Progress of the background music. */
  BGM_PLAY_PROGRESS: ProgressDetail
  /** The background music ended. */
  BGM_PLAY_COMPLETE: EmptyDetail
  /** The background music could not be loaded. */
  BGM_PLAY_FAIL: CodeDetail
  /** The active speaker changed: the loudest user for about a second. Does not fire when everybody is silent. */
  ACTIVE_SPEAKER: UserDetail
  /** All volumes of an interval; only with `volume-interval`. */
  VOLUME: VolumesDetail
  /** The network quality of a user, or our own, changed. */
  NETWORK_QUALITY: QualityDetail
  /** The first video frame of a stream was rendered. */
  FIRST_FRAME: FrameDetail
  /** A remote video stutters (2105). */
  PLAYER_STUCK: StreamDetail & CodeDetail
  /** The user or the system does not allow the camera or the microphone; the room goes on without. */
  PERMISSION_DENIED: DeniedDetail
  /** The obstacles to the call changed; empty when all are resolved. */
  GUIDE_CHANGE: GuideDetail
  /** In `live` and `voicechatroom`: we started or stopped publishing. */
  ROLE_CHANGE: RoleDetail
  /** Our camera, microphone, camera position or audio route changed, whether by a property, a method or a control. */
  MEDIA_CHANGE: MediaDetail
  /** A message in the video of a remote user (SEI); needs `enableRecvMessage`. */
  SEI_MESSAGE: SEIDetail
  /**
   * The userSig expires soon: five minutes before, or in the last fifth of a shorter lifetime. Enter the
   * same room with a new one: the call goes on, and the new one is used for the next reconnect. Only
   * with `userSigExpire`.
   */
  USER_SIG_EXPIRING: UserSigDetail
  /** The current page of tiles, or the number of pages, changed. */
  PAGE_CHANGE: PageDetail
  /** The layout changed. */
  LAYOUT_CHANGE: LayoutDetail
  /** The phase of the room changed. */
  STATE_CHANGE: StateDetail
  /** Something failed; `fatal` says whether the room is lost with it. */
  ERROR: RoomFailure
}

export type EmptyDetail = Readonly<Record<never, never>>

export type EventName = keyof RoomEvents

/** Event names as constants, for pages: `on(EVENT.LOCAL_JOIN, ...)`. */
export const EVENT: { readonly [K in EventName]: K } = {
  LOCAL_JOIN: 'LOCAL_JOIN',
  LOCAL_LEAVE: 'LOCAL_LEAVE',
  KICKED_OUT: 'KICKED_OUT',
  REMOTE_USER_JOIN: 'REMOTE_USER_JOIN',
  REMOTE_USER_LEAVE: 'REMOTE_USER_LEAVE',
  REMOTE_VIDEO_ADD: 'REMOTE_VIDEO_ADD',
  REMOTE_VIDEO_REMOVE: 'REMOTE_VIDEO_REMOVE',
  REMOTE_AUDIO_ADD: 'REMOTE_AUDIO_ADD',
  REMOTE_AUDIO_REMOVE: 'REMOTE_AUDIO_REMOVE',
  LOCAL_STATE_UPDATE: 'LOCAL_STATE_UPDATE',
  REMOTE_STATE_UPDATE: 'REMOTE_STATE_UPDATE',
  PLAYER_WARNING: 'PLAYER_WARNING',
  LOCAL_NET_STATE_UPDATE: 'LOCAL_NET_STATE_UPDATE',
  REMOTE_NET_STATE_UPDATE: 'REMOTE_NET_STATE_UPDATE',
  LOCAL_AUDIO_VOLUME_UPDATE: 'LOCAL_AUDIO_VOLUME_UPDATE',
  REMOTE_AUDIO_VOLUME_UPDATE: 'REMOTE_AUDIO_VOLUME_UPDATE',
  VIDEO_FULLSCREEN_UPDATE: 'VIDEO_FULLSCREEN_UPDATE',
  PICTURE_IN_PICTURE_CHANGE: 'PICTURE_IN_PICTURE_CHANGE',
  CASTING_USER_SELECT: 'CASTING_USER_SELECT',
  CASTING_STATE_CHANGE: 'CASTING_STATE_CHANGE',
  CASTING_INTERRUPT: 'CASTING_INTERRUPT',
  BGM_PLAY_START: 'BGM_PLAY_START',
  BGM_PLAY_PROGRESS: 'BGM_PLAY_PROGRESS',
  BGM_PLAY_COMPLETE: 'BGM_PLAY_COMPLETE',
  BGM_PLAY_FAIL: 'BGM_PLAY_FAIL',
  ACTIVE_SPEAKER: 'ACTIVE_SPEAKER',
  VOLUME: 'VOLUME',
  NETWORK_QUALITY: 'NETWORK_QUALITY',
  FIRST_FRAME: 'FIRST_FRAME',
  PLAYER_STUCK: 'PLAYER_STUCK',
  PERMISSION_DENIED: 'PERMISSION_DENIED',
  GUIDE_CHANGE: 'GUIDE_CHANGE',
  ROLE_CHANGE: 'ROLE_CHANGE',
  MEDIA_CHANGE: 'MEDIA_CHANGE',
  SEI_MESSAGE: 'SEI_MESSAGE',
  USER_SIG_EXPIRING: 'USER_SIG_EXPIRING',
  PAGE_CHANGE: 'PAGE_CHANGE',
  LAYOUT_CHANGE: 'LAYOUT_CHANGE',
  STATE_CHANGE: 'STATE_CHANGE',
  ERROR: 'ERROR',
}

type OneWord<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${OneWord<Tail>}`
  : Lowercase<S>

/** The name for `triggerEvent`, one lower-case word as WeChat expects: `LOCAL_JOIN` is `bind:localjoin`. */
export type ComponentEvent<K extends EventName = EventName> = OneWord<K>

/** @internal */
export const componentEvent = <K extends EventName>(name: K): ComponentEvent<K> =>
  name.replace(/_/g, '').toLowerCase() as ComponentEvent<K>

/** Event details by the component's event names. */
export type ComponentEvents = { readonly [K in EventName as ComponentEvent<K>]: RoomEvents[K] }
