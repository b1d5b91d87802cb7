import { findPlayback } from '../machine/playbacks'
import { OURS } from '../machine/stage'
import type { Figures, RoomState, Stream } from '../machine/state'
import { isWeak, levelOf } from '../schema/net-quality'

const hasWeakNet = ({ netStatus }: Figures): boolean => isWeak(levelOf(netStatus))

const words = (facts: Readonly<Record<string, boolean | undefined>>): string =>
  Object.keys(facts)
    .filter((word) => facts[word])
    .join(' ')

/**
 * How a tile looks, in words with spaces between; what each means is said in docs/api.md. Of somebody on another page
 * nothing else is told, so that what happens there costs nothing.
 */
export function lookOf(state: RoomState, stream: Stream, index: number): string {
  const { stage, options, playbacks } = state
  if (!stage.onPage.includes(index)) return 'away'
  const isMain = stream.streamType === 'main'
  const playback = findPlayback(playbacks, stream)
  return words({
    stage: index === stage.large,
    pinned: stream.userID === options.pinnedUser,
    speaking: stream.hasAudio && playback && playback.figures.breath > 0,
    waiting: playback?.awaitsFrame && stream.hasVideo && !stream.muteVideo && stage.filmed.includes(index),
    stuck: playback?.stuck && stream.hasVideo,
    lost: playback?.revival.lost,
    weak: isMain && playback && hasWeakNet(playback.figures),
  })
}

export function ownLookOf({ stage, options, pusher, figures, entry }: RoomState): string {
  if (!stage.ours) return 'away'
  return words({
    stage: stage.large === OURS,
    pinned: entry !== null && entry.userID === options.pinnedUser,
    speaking: pusher.enableMic && figures.breath > 0,
    weak: hasWeakNet(figures),
  })
}
