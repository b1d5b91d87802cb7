import type { StreamType } from '../schema/events'
import { streamIDOf } from '../schema/stream-id'
import { NamedList } from './named-list'
import type { Seat, Stream } from './state'

export const isTaken = (seat: Seat): seat is Stream => seat.userID !== ''

/** Flagged are the free seats. */
const byName = new NamedList<Seat>(
  (seat) => (isTaken(seat) ? streamIDOf(seat.userID, seat.streamType) : ''),
  (seat) => !isTaken(seat),
)

export const findStream = (
  seats: readonly Seat[],
  userID: string,
  streamType: StreamType,
): Stream | undefined => byName.find(seats, streamIDOf(userID, streamType)) as Stream | undefined

/** Everybody has a main stream from join to leave, with media or without: it stands for the user. */
export const isKnown = (seats: readonly Seat[], userID: string): boolean =>
  findStream(seats, userID, 'main') !== undefined

/** The streams of a user, main before aux. */
export function streamsOf(seats: readonly Seat[], userID: string): readonly Stream[] {
  const types: readonly StreamType[] = ['main', 'aux']
  return types.map((type) => findStream(seats, userID, type)).filter((stream) => stream !== undefined)
}

/** Seats the stream in the free seat of the lowest key, or in a new one at the end: no other seat moves. */
export function seatIn(seats: readonly Seat[], stream: Stream): readonly Seat[] {
  let free: Seat | undefined
  for (const seat of byName.flagged(seats)) if (!(free && free.key < seat.key)) free = seat
  return free ? byName.replaced(seats, free, stream) : byName.added(seats, stream)
}

/** The list with what has become of a stream in its seat. */
export const reseat = (seats: readonly Seat[], before: Stream, after: Seat): readonly Seat[] =>
  before === after ? seats : byName.replaced(seats, before, after)

export const freed = ({ key }: Seat): Seat => ({ key, userID: '' })

export const unseat = (seats: readonly Seat[], userID: string): readonly Seat[] =>
  streamsOf(seats, userID).reduce((rest, stream) => reseat(rest, stream, freed(stream)), seats)
