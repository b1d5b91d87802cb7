import type { StreamType } from '../schema/events'
import type { StreamAttributes } from '../schema/player-fields'
import { streamIDOf } from '../schema/stream-id'
import { NamedList } from './named-list'

/**
 * How certain a fact about a stream is. `fresh`: reported by the current connection. `unsure`: the connection may be
 * lost. `stale`: a new connection has started and has not confirmed it yet.
 */
export type Mark = 'fresh' | 'unsure' | 'stale'

/** Certainty of a user's presence (counts in the main stream) and of the media last reported. */
export interface Confirmed {
  readonly presence: Mark
  readonly video: Mark
  readonly audio: Mark
}

/**
 * A remote stream in its seat. A main stream lasts from the user's join to the leave, whatever is turned off and on.
 */
export interface Stream extends StreamAttributes {
  /** Unique and never reused: a new key makes WeChat build a new native node. Ascending in the order of joining. */
  readonly key: number
  readonly userID: string
  readonly streamType: StreamType
  readonly hasVideo: boolean
  readonly hasAudio: boolean
  readonly confirmed: Confirmed
}

/** A seat whose stream is gone. It stays in the list so that the indexes of the other seats do not change. */
export interface FreeSeat {
  readonly key: number
  readonly userID: ''
}

export type Seat = Stream | FreeSeat

export const isTaken = (seat: Seat): seat is Stream => seat.userID !== ''

/** Free seats are flagged. */
const byName = new NamedList<Seat>(
  (seat) => (isTaken(seat) ? streamIDOf(seat.userID, seat.streamType) : ''),
  (seat) => !isTaken(seat),
)

export const findStream = (
  seats: readonly Seat[],
  userID: string,
  streamType: StreamType,
): Stream | undefined => byName.find(seats, streamIDOf(userID, streamType)) as Stream | undefined

/** Whether the user is in the room: each has a main stream from join to leave, with media or without. */
export const isKnown = (seats: readonly Seat[], userID: string): boolean =>
  findStream(seats, userID, 'main') !== undefined

/** The streams of a user, main before aux. */
export function streamsOf(seats: readonly Seat[], userID: string): readonly Stream[] {
  const types: readonly StreamType[] = ['main', 'aux']
  return types.map((type) => findStream(seats, userID, type)).filter((stream) => stream !== undefined)
}

/** Puts the stream into the free seat with the lowest key, or into a new one at the end. Other seats do not move. */
export function seatIn(seats: readonly Seat[], stream: Stream): readonly Seat[] {
  let free: Seat | undefined
  for (const seat of byName.flagged(seats)) if (!(free && free.key < seat.key)) free = seat
  return free ? byName.replaced(seats, free, stream) : byName.added(seats, stream)
}

/** The list with a stream's seat replaced. */
export const reseat = (seats: readonly Seat[], before: Stream, after: Seat): readonly Seat[] =>
  before === after ? seats : byName.replaced(seats, before, after)

export const freed = ({ key }: Seat): Seat => ({ key, userID: '' })

export const unseat = (seats: readonly Seat[], userID: string): readonly Seat[] =>
  streamsOf(seats, userID).reduce((rest, stream) => reseat(rest, stream, freed(stream)), seats)
