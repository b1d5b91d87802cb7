import { streamDetail, streamIDOf } from '../../schema/stream-id'
import { setTimer, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import { findPlayback, replay } from '../playbacks'
import { playing, type Playback } from '../playbacks'
import type { RoomState } from '../state'
import type { Step } from '../step'
import { reportFailure } from './local'

/** Pauses before the retries of a failed player, ms. After the last retry the failure is reported. */
const DELAYS = [500, 2000, 5000, 10_000] as const

type OfStream = { readonly streamID: string }

const playbackOf = ({ playbacks }: RoomState, { streamID }: OfStream): Playback | undefined =>
  findPlayback(playbacks, streamDetail(streamID))

export const hasPlayback = (state: RoomState, about: OfStream): boolean =>
  playbackOf(state, about) !== undefined
export const hasFailed = (state: RoomState, about: OfStream): boolean =>
  playbackOf(state, about)?.playRetry.failed === true
const canPlay = ({ phase, hidden }: RoomState): boolean => phase === 'inRoom' && !hidden
export const mayPlayAgain = (state: RoomState, about: OfStream): boolean =>
  canPlay(state) &&
  hasFailed(state, about) &&
  (playbackOf(state, about)?.playRetry.tries ?? 0) <= DELAYS.length
export const wasRetried = (state: RoomState, about: OfStream): boolean => {
  const { playRetry, stuck } = playbackOf(state, about) ?? { playRetry: playing, stuck: false }
  return playRetry.failed || playRetry.tries > 0 || stuck
}

const pauseBefore = (streamID: string, tries: number): Effect =>
  setTimer({ type: 'playRetryDue', streamID }, DELAYS[tries - 1] ?? 0)

/** Retries after a pause; outside the room or in the background, when we are back. */
export const schedulePlayRetry: Step<InputOf<'stalled'>> = (state, input) => {
  const playback = playbackOf(state, input)
  if (!playback) return {}
  const tries = playback.playRetry.tries + 1
  const set = { playbacks: replay(state.playbacks, playback, { playRetry: { tries, failed: true } }) }
  if (tries > DELAYS.length) return { set, ...reportFailure(state, input) }
  return { set, effects: canPlay(state) ? [pauseBefore(input.streamID, tries)] : [] }
}

export const playAgain: Step<InputOf<'playRetryDue'>> = (state, { streamID }) => {
  const playback = playbackOf(state, { streamID })
  if (!playback) return {}
  const playRetry = { ...playback.playRetry, failed: false }
  return {
    set: { playbacks: replay(state.playbacks, playback, { playRetry }) },
    effects: [{ type: 'player/play', streamID }],
  }
}

export const endPlayRetry: Step<InputOf<'played'>> = (state, input) => {
  const playback = playbackOf(state, input)
  if (!playback) return {}
  return { set: { playbacks: replay(state.playbacks, playback, { playRetry: playing, stuck: false }) } }
}

/** Back in the room or on the screen: players that failed in between get all their retries again. */
export const retryPlayers: Step = ({ playbacks, hidden }) => {
  const failed = playbacks.filter(({ playRetry }) => playRetry.failed)
  if (hidden || failed.length === 0) return {}
  return {
    set: {
      playbacks: playbacks.map((playback) =>
        playback.playRetry.failed ? { ...playback, playRetry: { tries: 1, failed: true } } : playback,
      ),
    },
    effects: failed.map(({ userID, streamType }) => pauseBefore(streamIDOf(userID, streamType), 1)),
  }
}
