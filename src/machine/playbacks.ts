import type { StreamType } from '../schema/events'
import { streamIDOf } from '../schema/stream-id'
import { NamedList } from './named-list'
import { noStats, playing, type Playback, type Stream } from './state'

type Which = { readonly userID: string; readonly streamType: StreamType }

const nameOf = ({ userID, streamType }: Which): string => streamIDOf(userID, streamType)

const byName = new NamedList<Playback>(nameOf)

export const findPlayback = (playbacks: readonly Playback[], which: Which): Playback | undefined =>
  byName.find(playbacks, nameOf(which))

/** From the first media on a stream has its place in the order, whatever is turned off and on later. */
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

/** The list with what has become of that one in its place. */
export const replay = (
  playbacks: readonly Playback[],
  before: Playback,
  wanted: Partial<Playback>,
): readonly Playback[] => byName.replaced(playbacks, before, { ...before, ...wanted })
