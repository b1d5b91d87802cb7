import type { StreamType } from '../schema/events'
import { noFigures, playing, type Playback, type Stream } from './state'

type Which = { readonly userID: string; readonly streamType: StreamType }

export const findPlayback = (playbacks: readonly Playback[], which: Which): Playback | undefined =>
  playbacks.find(isOf(which))

/** From the first media on a stream has its place in the order, whatever is turned off and on later. */
export function withPlayback(
  playbacks: readonly Playback[],
  { userID, streamType }: Stream,
): readonly Playback[] {
  if (findPlayback(playbacks, { userID, streamType })) return playbacks
  return [
    ...playbacks,
    {
      userID,
      streamType,
      settings: {},
      definition: 'main',
      figures: noFigures,
      awaitsFrame: false,
      revival: playing,
    },
  ]
}

export const withoutPlayback = (playbacks: readonly Playback[], which: Which): readonly Playback[] =>
  playbacks.filter((playback) => !isOf(which)(playback))

export const withoutUser = (playbacks: readonly Playback[], userID: string): readonly Playback[] =>
  playbacks.filter((playback) => playback.userID !== userID)

/** The same list with that one replaced. */
export function replay(playbacks: readonly Playback[], next: Playback): readonly Playback[] {
  return playbacks.map((playback) => (isOf(next)(playback) ? next : playback))
}

const isOf =
  ({ userID, streamType }: Which) =>
  (playback: Playback): boolean =>
    playback.userID === userID && playback.streamType === streamType
