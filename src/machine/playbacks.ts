import type { NetStatus, StreamType } from '../schema/events'
import { streamIDOf } from '../schema/stream-id'
import { NamedList } from './named-list'
import type { Definition } from './play-url'
import type { Stream } from './seats'

/** Retries of a failed player. */
export interface PlayRetry {
  /** Retries since it last played. */
  readonly tries: number
  /** The player has failed and waits for the next retry, or has none left. */
  readonly failed: boolean
}

/** The latest statistics of a native tag. */
export interface Stats {
  /** 0 to 100. */
  readonly volume: number
  /** Quiet reports left before the user stops counting as speaking. */
  readonly speakingHold: number
  readonly netStatus: NetStatus
}

/** State of a stream's player that its tile does not show. Exists from the stream's first media on. */
export interface Playback {
  readonly userID: string
  readonly streamType: StreamType
  /** Further attributes that a page set for this player alone. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Definition that the page chose; empty when the layout decides. */
  readonly definition: Definition | ''
  readonly stats: Stats
  /** The first frame is still to come. */
  readonly awaitsFrame: boolean
  /** The video stutters. */
  readonly stuck: boolean
  readonly playRetry: PlayRetry
}

export const noStats: Stats = { volume: 0, speakingHold: 0, netStatus: {} }

export const playing: PlayRetry = { tries: 0, failed: false }

type Which = { readonly userID: string; readonly streamType: StreamType }

const nameOf = ({ userID, streamType }: Which): string => streamIDOf(userID, streamType)

const byName = new NamedList<Playback>(nameOf)

export const findPlayback = (playbacks: readonly Playback[], which: Which): Playback | undefined =>
  byName.find(playbacks, nameOf(which))

/**
 * Adds a playback at the stream's first media. It keeps its place in the list when media are turned off and on later.
 */
export function withPlayback(
  playbacks: readonly Playback[],
  { userID, streamType }: Stream,
): readonly Playback[] {
  if (findPlayback(playbacks, { userID, streamType })) return playbacks
  return byName.added(playbacks, {
    userID,
    streamType,
    settings: {},
    definition: '',
    stats: noStats,
    awaitsFrame: false,
    stuck: false,
    playRetry: playing,
  })
}

export const withoutPlayback = (playbacks: readonly Playback[], which: Which): readonly Playback[] =>
  byName.without(playbacks, nameOf(which))

export const withoutUser = (playbacks: readonly Playback[], userID: string): readonly Playback[] =>
  withoutPlayback(withoutPlayback(playbacks, { userID, streamType: 'main' }), { userID, streamType: 'aux' })

/** The list with one playback changed. */
export const replay = (
  playbacks: readonly Playback[],
  before: Playback,
  wanted: Partial<Playback>,
): readonly Playback[] => byName.replaced(playbacks, before, { ...before, ...wanted })
