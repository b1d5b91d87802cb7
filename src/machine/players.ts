import { findPlayback, noStats, playing, replay, type Playback } from './playbacks'
import { isTaken } from './seats'
import type { RoomState } from './state'

/** With `autoSubscribe: 'visible'` only the streams on the shown page have a player. */
export const isPlayed = ({ options, tileLayout }: RoomState, index: number): boolean =>
  options.autoSubscribe !== 'visible' || tileLayout.visible.includes(index)

/** A player that goes with its page leaves nothing behind; the next one has its first frame to come. */
export function playbacksAfter(before: RoomState, state: RoomState): readonly Playback[] {
  let { playbacks } = state
  if (state.options.autoSubscribe !== 'visible') return playbacks
  state.seats.forEach((seat, index) => {
    if (!isTaken(seat) || !isPlayed(before, index) || isPlayed(state, index)) return
    const playback = findPlayback(playbacks, seat)
    const ended = { stats: noStats, stuck: false, playRetry: playing, awaitsFrame: seat.hasVideo }
    if (playback) playbacks = replay(playbacks, playback, ended)
  })
  return playbacks
}
