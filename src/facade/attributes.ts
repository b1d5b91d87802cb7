import { findStream } from '../machine/seats'
import { findPlayback } from '../machine/playbacks'
import { noStats, type Playback } from '../machine/playbacks'
import type { RoomState } from '../machine/state'
import type { Stream } from '../machine/seats'
import { pickBy } from '../schema/pick-by'
import { secretFields, type Entry } from '../schema/entry-fields'
import type { NetStatus, StreamDetail } from '../schema/events'
import type { RemoteUser } from '../schema/methods'
import {
  playerDefaults,
  streamDefaults,
  type PlayerAttributes,
  type StreamAttributes,
} from '../schema/player-fields'
import type { PusherAttributes } from '../schema/pusher-fields'
import { remoteUsers } from '../view/remote-users'
import { pushUrl } from '../view/room-url'

type Secret = (typeof secretFields)[number]

/** The pusher's latest statistics, without fields that are also attributes of the tag. */
interface PusherReport {
  readonly netQualityLevel?: number
  readonly videoBitrate?: number
  readonly audioBitrate?: number
  readonly videoFPS?: number
  readonly videoGOP?: number
  readonly netSpeed?: number
  readonly netJitter?: number
}

/**
 * Pusher attributes as pages of `trtc-wx-sdk` read them: with the entry parameters but no secrets, and with the
 * latest statistics at the top level as well.
 */
export interface TRTCPusherAttributes extends PusherAttributes, PusherReport, Partial<Omit<Entry, Secret>> {
  /** Latest statistics of the pusher; not an attribute of the tag. */
  readonly netStatus: NetStatus
  /** 0 to 100. */
  readonly volume: number
}

/** Player attributes as pages read them. */
export interface TRTCPlayerAttributes extends StreamAttributes, PlayerAttributes, StreamDetail {
  /** Same as `streamID`. */
  readonly id: string
  readonly hasVideo: boolean
  readonly hasAudio: boolean
  readonly isVisible: boolean
  /** `small` if the low-resolution video of a main stream is played. */
  readonly _definitionType: 'main' | 'small'
  readonly volume: number
  readonly netStatus: NetStatus
}

export function pusherAttributes(state: RoomState): TRTCPusherAttributes {
  const { pusher, entry, facing, stats } = state
  return {
    // Before the attributes: the size of the picture is that of the tag (W13).
    ...(stats.netStatus as PusherReport),
    ...withoutSecrets(pusher),
    ...(entry && withoutSecrets(entry)),
    volume: stats.volume,
    netStatus: stats.netStatus,
    frontCamera: facing,
    url: entry ? pushUrl(entry) : '',
  }
}

const withoutSecrets = <T extends object>(values: T): Omit<T, Secret> =>
  pickBy(values, (_, name) => !(secretFields as readonly string[]).includes(name)) as Omit<T, Secret>

/** All players with media, in the order of their first media. */
export const playerList = (state: RoomState): TRTCPlayerAttributes[] =>
  state.playbacks
    .map((playback) => ({ playback, stream: findStream(state.seats, playback.userID, playback.streamType) }))
    .filter((pair): pair is { playback: Playback; stream: Stream } => hasMedia(pair.stream))
    .map(({ playback, stream }) => attributesOf(playback, stream))

const hasMedia = (stream: Stream | undefined): boolean =>
  stream !== undefined && (stream.hasVideo || stream.hasAudio)

/** One player, even if its stream has just been removed. */
export function playerOf(
  state: RoomState,
  { userID, streamType, streamID }: StreamDetail,
): TRTCPlayerAttributes {
  const stream = findStream(state.seats, userID, streamType)
  const playback = findPlayback(state.playbacks, { userID, streamType })
  const fit = streamType === 'aux' ? 'contain' : streamDefaults.objectFit
  const bare = {
    userID,
    streamType,
    hasVideo: false,
    hasAudio: false,
    ...streamDefaults,
    objectFit: fit,
  } as const
  return attributesOf(playback ?? { settings: {}, definition: '', stats: noStats }, stream ?? bare, streamID)
}

function attributesOf(
  { settings, definition, stats }: Pick<Playback, 'settings' | 'definition' | 'stats'>,
  stream: Omit<Stream, 'key' | 'confirmed'>,
  streamID: string = `${stream.userID}_${stream.streamType}`,
): TRTCPlayerAttributes {
  const { userID, streamType, hasVideo, hasAudio, src, muteAudio, muteVideo, objectFit } = stream
  const facts = {
    userID,
    streamType,
    streamID,
    id: streamID,
    hasVideo,
    hasAudio,
    _definitionType: definition || 'main',
  }
  return {
    ...playerDefaults,
    isVisible: true,
    ...settings,
    src,
    muteAudio,
    muteVideo,
    objectFit,
    ...facts,
    volume: stats.volume,
    netStatus: stats.netStatus,
  }
}

export const userList = (state: RoomState): readonly RemoteUser[] => remoteUsers(state)
