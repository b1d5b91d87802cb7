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
  /** `main` is the camera and all sound of a user, `aux` a shared screen. */
  readonly streamType: StreamType
  /** `${userID}_${streamType}`. */
  readonly streamID: string
}

/** Why the room was left: by us, because the server put us out, or because it could not be kept. */
export type LeaveReason = 'exit' | 'kicked' | 'dismissed' | 'failed'

export interface KickDetail extends UserDetail {
  readonly reason: LeaveReason
}

export interface LeaveDetail extends UserDetail {
  readonly reason: LeaveReason
  /** Whether the native layer has confirmed the leave; false when it did not answer in time. */
  readonly confirmed: boolean
}

export interface UserSigDetail extends UserDetail {
  /** Seconds that are left. */
  readonly remaining: number
}

export interface StateDetail {
  readonly phase: Phase
  readonly previous: Phase
}

/** A state code of a native tag as it came; secrets are taken out of the message. */
export interface CodeDetail {
  readonly code: number
  readonly message: string
}

/** What a native tag reports every two seconds or so: bitrates, sizes, `netQualityLevel` 1 (best) to 6 ... */
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

export interface ProgressDetail {
  /** Played so far, ms. */
  readonly progress: number
  /** Of the whole music, ms. */
  readonly duration: number
}

export interface SpeakerVolume extends UserDetail, VolumeDetail {}

export interface VolumesDetail {
  /** Ours and those of everybody whose microphone is on. */
  readonly volumes: readonly SpeakerVolume[]
}

export interface QualityDetail extends UserDetail {
  /** WeChat's `netQualityLevel`: 0 unknown, 1 best, 2 good, 3 fair, 4 bad, 5 very bad, 6 unusable. */
  readonly level: number
}

export interface FrameDetail extends StreamDetail {
  /** From the stream's coming to its first picture, ms. */
  readonly latency: number
}

export interface DeniedDetail extends CodeDetail {
  readonly device: Device
  /** Where it can be allowed: in the mini program's settings, or in the system's. */
  readonly level: 'miniProgram' | 'system'
}

export interface GuideDetail {
  readonly reasons: readonly Obstacle[]
}

/** Whoever publishes is an anchor; TRTC looks at nothing else. */
export type Role = 'anchor' | 'audience'

export interface RoleDetail {
  readonly role: Role
  readonly previous: Role
}

/** What we send, and where we hear. */
export interface MediaDetail {
  readonly camera: boolean
  readonly mic: boolean
  readonly cameraPosition: Facing
  readonly soundMode: SoundMode
}

export interface PageDetail {
  /** From 0. */
  readonly page: number
  readonly pages: number
}

export interface LayoutDetail {
  /** As it has come out: `auto` has been decided. */
  readonly layout: Arrangement
}

export interface SEIDetail extends UserDetail {
  readonly message: string
}

/** Every event a room tells, named as `trtc-wx-sdk` names its own, with its detail. */
export interface RoomEvents {
  /** The server has confirmed us in the room. Once a stay, and not again after a recovery. */
  LOCAL_JOIN: UserDetail
  /** We are out of the room. */
  LOCAL_LEAVE: LeaveDetail
  /** The server has put us out; `LOCAL_LEAVE` follows. */
  KICKED_OUT: KickDetail
  /** Somebody who may publish is in the room. */
  REMOTE_USER_JOIN: UserDetail
  /** They have left, after the events that take away their streams. */
  REMOTE_USER_LEAVE: UserDetail
  /** A camera or a shared screen can be watched. */
  REMOTE_VIDEO_ADD: StreamDetail
  /** A camera was turned off, or a shared screen has ended. */
  REMOTE_VIDEO_REMOVE: StreamDetail
  /** A microphone can be heard. */
  REMOTE_AUDIO_ADD: StreamDetail
  /** A microphone was turned off. */
  REMOTE_AUDIO_REMOVE: StreamDetail
  /** A state code of the pusher, whatever the room makes of it. */
  LOCAL_STATE_UPDATE: CodeDetail
  /** A state code of a player. */
  REMOTE_STATE_UPDATE: StreamDetail & CodeDetail
  /** A player reports one of the codes 6002 to 6005. */
  PLAYER_WARNING: StreamDetail & CodeDetail
  /** The pusher reports bitrates, sizes and the network, every two seconds or so. */
  LOCAL_NET_STATE_UPDATE: NetDetail
  /** A player reports the same, when it says something new. */
  REMOTE_NET_STATE_UPDATE: StreamDetail & NetDetail
  /** How loud we are, several times a second. */
  LOCAL_AUDIO_VOLUME_UPDATE: VolumeDetail
  /** How loud somebody else is, several times a second. */
  REMOTE_AUDIO_VOLUME_UPDATE: StreamDetail & VolumeDetail
  /** A player has gone to the full screen or come back. */
  VIDEO_FULLSCREEN_UPDATE: StreamDetail & FullscreenDetail
  /** Our background music begins. */
  BGM_PLAY_START: EmptyDetail
  /** How far it is. */
  BGM_PLAY_PROGRESS: ProgressDetail
  /** It has come to its end. */
  BGM_PLAY_COMPLETE: EmptyDetail
  /** It could not be loaded. */
  BGM_PLAY_FAIL: CodeDetail
  /** Somebody has been the loudest for about a second. Nobody is told when all are silent. */
  ACTIVE_SPEAKER: UserDetail
  /** All volumes of an interval at once; told only where `volume-interval` asks for it. */
  VOLUME: VolumesDetail
  /** The network of a user, or ours, has another level than before. */
  NETWORK_QUALITY: QualityDetail
  /** The first picture of a stream is here. */
  FIRST_FRAME: FrameDetail
  /** A remote picture stutters (2105). */
  PLAYER_STUCK: StreamDetail & CodeDetail
  /** The user or the system does not allow the camera or the microphone; the room goes on without. */
  PERMISSION_DENIED: DeniedDetail
  /** What stands in the way of the call, as far as it is known; empty when all of it is mended. */
  GUIDE_CHANGE: GuideDetail
  /** In `live` and `voicechatroom`: we have begun to publish, or ended it. */
  ROLE_CHANGE: RoleDetail
  /** Our camera, our microphone or where we hear is another than before: by a property, a method or a control. */
  MEDIA_CHANGE: MediaDetail
  /** A text that came with somebody's picture; needs `enableRecvMessage`. */
  SEI_MESSAGE: SEIDetail
  /**
   * The userSig ends soon: five minutes before, or in the last fifth of a shorter life. Enter the same room with a new
   * one: nobody notices, and it is used when the room has to be entered again. Told where `userSigExpire` was given.
   */
  USER_SIG_EXPIRING: UserSigDetail
  /** Another page of tiles is shown, or there are more or fewer. */
  PAGE_CHANGE: PageDetail
  /** The tiles are arranged in another way. */
  LAYOUT_CHANGE: LayoutDetail
  /** The room has gone from one phase to another. */
  STATE_CHANGE: StateDetail
  /** Something failed; `fatal` says whether the room is lost with it. */
  ERROR: RoomFailure
}

export type EmptyDetail = Readonly<Record<never, never>>

export type EventName = keyof RoomEvents

/** The names by name, for pages: `on(EVENT.LOCAL_JOIN, ...)`. */
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

export const componentEvent = <K extends EventName>(name: K): ComponentEvent<K> =>
  name.replace(/_/g, '').toLowerCase() as ComponentEvent<K>

/** Details by the component's names. */
export type ComponentEvents = { readonly [K in EventName as ComponentEvent<K>]: RoomEvents[K] }
