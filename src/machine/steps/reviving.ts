import { streamDetail, streamIDOf } from '../../schema/stream-id'
import { alive } from '../confirmed'
import { setTimer, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import { findPlayback, replay } from '../playbacks'
import { playing, type Data, type Playback, type RoomState } from '../state'
import type { Step } from '../step'
import { reportFailure } from './local'

/** Pauses before a player that has given up is played again, ms. After the last one it is an error. */
const DELAYS = [500, 2000, 5000, 10_000] as const

type About = { readonly streamID: string }

const playbackOf = ({ playbacks }: RoomState, { streamID }: About): Playback | undefined =>
  findPlayback(playbacks, streamDetail(streamID))

export const hasPlayer = (state: RoomState, about: About): boolean => playbackOf(state, about) !== undefined
export const isLost = (state: RoomState, about: About): boolean =>
  playbackOf(state, about)?.revival.lost === true
const canPlay = ({ phase, hidden }: RoomState): boolean => phase === 'inRoom' && !hidden
export const mayRevive = (state: RoomState, about: About): boolean =>
  canPlay(state) && isLost(state, about) && (playbackOf(state, about)?.revival.tries ?? 0) <= DELAYS.length
export const wasRevived = (state: RoomState, about: About): boolean => {
  const { revival, stuck } = playbackOf(state, about) ?? { revival: playing, stuck: false }
  return revival.lost || revival.tries > 0 || stuck
}

const pauseBefore = (streamID: string, tries: number): Effect =>
  setTimer({ type: 'reviveDue', streamID }, DELAYS[tries - 1] ?? 0)

/** Play it again after a while, or when we are back in the room or on the screen. */
export const scheduleRevival: Step<InputOf<'stalled'>> = (state, input) => {
  const playback = playbackOf(state, input)
  if (!playback) return {}
  const tries = playback.revival.tries + 1
  const set = { playbacks: replay(state.playbacks, playback, { revival: { tries, lost: true } }) }
  if (tries > DELAYS.length) return { set, ...reportFailure(state, input) }
  return { set, effects: canPlay(state) ? [pauseBefore(input.streamID, tries)] : [] }
}

export const revive: Step<InputOf<'reviveDue'>> = (state, { streamID }) => {
  const playback = playbackOf(state, { streamID })
  if (!playback) return {}
  const revival = { ...playback.revival, lost: false }
  return {
    set: { playbacks: replay(state.playbacks, playback, { revival }) },
    effects: [{ type: 'player/play', streamID }],
  }
}

export const notePlaying: Step<InputOf<'played'>> = (state, input) => {
  const playback = playbackOf(state, input)
  if (!playback) return {}
  return { set: { playbacks: replay(state.playbacks, playback, { revival: playing, stuck: false }) } }
}

/** Playing has begun: something has come. */
export const confirmPlaying: Step<InputOf<'played'>> = (state, about) => ({ set: confirmedBy(state, about) })

export const isSignOfLife = (state: RoomState, about: About): boolean => 'seats' in confirmedBy(state, about)

const confirmedBy = (state: RoomState, { streamID }: About): Partial<Data> =>
  alive(state, streamDetail(streamID), ['video', 'audio'])

/** We are back: every player that has given up meanwhile gets all its tries anew. */
export const revivePlayers: Step = ({ playbacks, hidden }) => {
  const lost = playbacks.filter(({ revival }) => revival.lost)
  if (hidden || lost.length === 0) return {}
  return {
    set: {
      playbacks: playbacks.map((playback) =>
        playback.revival.lost ? { ...playback, revival: { tries: 1, lost: true } } : playback,
      ),
    },
    effects: lost.map(({ userID, streamType }) => pauseBefore(streamIDOf(userID, streamType), 1)),
  }
}
