import { confirming, fresh, isAlive, isConfirmed, remarked, stale, turning, withPresence } from '../confirmed'
import { setTimer, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import { inDefinition } from '../play-url'
import { findPlayback } from '../playbacks'
import { findStream, isTaken, reseat } from '../seats'
import type { Data, RoomState } from '../state'
import type { Stream } from '../seats'
import type { Outcome, Step } from '../step'
import { applyMedia } from './media'
import { unseatUser } from './users'

/** Time in which the server announces all users after an entry, ms. An assumption: no source documents it. */
const ROSTER_LIMIT = 5000

type User = { readonly userID: string }
type MediaChanged = InputOf<'mediaChanged'>

/** The connection is lost, and leaves that it still reports may be caused by that: the next entry decides. */
const isAway = ({ phase, clientReconnecting }: RoomState): boolean =>
  phase === 'suspended' || (phase !== 'inRoom' && !clientReconnecting)

export const isUnsureLeave = (state: RoomState, { userID }: User): boolean =>
  isAway(state) && !isConfirmed(state.seats, userID)
export const isUnsureEnd = (state: RoomState, { userID, streamType, medium, on }: MediaChanged): boolean =>
  isAway(state) && !on && isUnconfirmed(findStream(state.seats, userID, streamType), medium)
export const isReannounced = ({ seats }: RoomState, { userID }: User): boolean => !isConfirmed(seats, userID)

const isUnconfirmed = (stream: Stream | undefined, medium: 'video' | 'audio'): boolean =>
  stream !== undefined && stream.confirmed[medium] !== 'fresh'

const wait = setTimer({ type: 'rosterDue' }, ROSTER_LIMIT)

/** The connection is lost. Seats, players and settings stay; whether their users are still there is open. */
export const markUnsure: Step = ({ seats, roster }) =>
  seats.some(isTaken)
    ? {
        set: {
          seats: remarked(seats, turning('fresh', 'unsure')),
          roster: roster === 'announced' ? roster : 'awaited',
        },
      }
    : {}

/** A new entry starts; it has not confirmed anything yet. */
export const markStale: Step = ({ seats }) =>
  seats.some(isTaken) ? { set: { seats: remarked(seats, () => stale), roster: 'awaited' } } : {}

/** Signals out of order in the previous entry say nothing about this one. */
export const clearOutOfOrder: Step = () => ({ set: { outOfOrder: [] } })

/** The room is entered again: what this connection has not confirmed waits for its roster. */
export const awaitRoster: Step = ({ seats, roster }) =>
  roster === 'settled' ? {} : { set: { seats: remarked(seats, turning('unsure', 'stale')) }, effects: [wait] }

/**
 * The client reconnected within the same entry. Its facts are confirmed at `rosterDue` unless a new entry follows.
 */
export const awaitConfirmation: Step = ({ roster }) => (roster === 'settled' ? {} : { effects: [wait] })

/** 1018 while in the room: a new entry after the client reconnected by itself, otherwise possibly a duplicate. */
export const expectRoster: Step = ({ seats, roster }) => {
  if (!seats.some(isTaken)) return {}
  const mark = roster === 'awaited' ? turning('unsure', 'stale') : turning('fresh', 'unsure')
  return { set: { seats: remarked(seats, mark) }, effects: [wait] }
}

/** A user is announced while a roster is awaited: the roster has begun. */
export const noteRoster: Step = ({ roster }) => (roster === 'awaited' ? { set: { roster: 'announced' } } : {})

/** In the room users are announced again only by a new roster, so it may leave out the users that are unsure. */
export const confirmUser: Step<InputOf<'userJoined'>> = ({ phase, seats, roster }, { userID }) => {
  const isNews = phase === 'inRoom' && findStream(seats, userID, 'main')?.confirmed.presence === 'unsure'
  const marked = isNews ? remarked(seats, turning('unsure', 'stale')) : seats
  return {
    set: { seats: withPresence(marked, userID), roster: isNews ? 'announced' : roster },
    effects: isNews ? [wait] : [],
  }
}

/** A user who publishes is in the room. A new entry may have given the stream a new url. */
export const confirmMedia: Step<MediaChanged> = (state, { userID, streamType, medium, on, src }) => {
  const isNews = on || state.phase === 'inRoom'
  const seats = isNews ? withPresence(state.seats, userID) : state.seats
  const stream = findStream(seats, userID, streamType)
  if (!stream || !isUnconfirmed(stream, medium)) return seats === state.seats ? {} : { set: { seats } }
  const definition = findPlayback(state.playbacks, stream)?.definition || 'main'
  const address = on && src !== '' ? { src: inDefinition(src, definition) } : {}
  return { set: { seats: reseat(seats, stream, { ...confirming(stream, medium), ...address }) } }
}

/**
 * The time for the roster is over. If a roster came, users whom it left out and who have sent nothing since have
 * left, and media of the others that were not reported again have ended. If none came, everybody stays.
 */
export const sweepRoster: Step = (state) => {
  let set: Partial<Data> = {}
  const effects: Effect[] = []
  for (const stream of state.roster === 'announced' ? state.seats.filter(isTaken) : []) {
    const outcome = swept({ ...state, ...set }, stream)
    set = { ...set, ...outcome.set }
    effects.push(...(outcome.effects ?? []))
  }
  return {
    set: { ...set, seats: remarked(set.seats ?? state.seats, () => fresh), roster: 'settled' },
    effects,
  }
}

function swept(state: RoomState, { userID, streamType }: Stream): Outcome {
  const [main, stream] = (['main', streamType] as const).map((type) => findStream(state.seats, userID, type))
  if (!main || !stream || main.confirmed.presence === 'unsure') return {}
  if (main.confirmed.presence === 'stale')
    return isAlive(state.seats, userID) ? {} : unseatUser(state, { userID })
  return ended(state, stream)
}

/** Ends the media of a stream that were not confirmed. */
function ended(state: RoomState, { userID, streamType, confirmed }: Stream): Outcome {
  let set: Partial<Data> = {}
  const effects: Effect[] = []
  for (const medium of ['video', 'audio'] as const) {
    if (confirmed[medium] !== 'stale') continue
    const end = { userID, streamType, medium, on: false, src: '' } as const
    const outcome = applyMedia({ ...state, ...set }, end)
    set = { ...set, ...outcome.set }
    effects.push(...(outcome.effects ?? []))
  }
  return { set, effects }
}
