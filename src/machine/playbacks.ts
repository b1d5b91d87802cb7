import type { StreamType } from '../schema/events'
import { streamIDOf } from '../schema/stream-id'
import { NamedList } from './named-list'
import { noStats, playing, type Playback, type Stream } from './state'

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
