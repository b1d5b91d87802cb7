import type { StreamType } from '../schema/events'
import { streamIDOf } from '../schema/stream-id'
import { Roll } from './roll'
import type { Seat, Stream } from './state'

export const isTaken = (seat: Seat): seat is Stream => seat.userID !== ''

/** Noted are the free, and those of whom there is something to see or hear: in a room of thousands they are few. */
const roll = new Roll<Seat>(
  (seat) => (isTaken(seat) ? streamIDOf(seat.userID, seat.streamType) : ''),
  (seat) => !isTaken(seat) || seat.src !== '' || seat.streamType === 'aux',
)

export const findStream = (
  seats: readonly Seat[],
  userID: string,
  streamType: StreamType,
): Stream | undefined => roll.find(seats, streamIDOf(userID, streamType)) as Stream | undefined

export const countStreams = (seats: readonly Seat[]): number => roll.count(seats)

/** The free seats, and the streams of which there is something to see or hear, in no order. */
export const notedSeats = (seats: readonly Seat[]): ReadonlySet<Seat> => roll.noted(seats)

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
  for (const seat of roll.noted(seats)) if (!isTaken(seat) && !(free && free.key < seat.key)) free = seat
  return free ? roll.replaced(seats, free, stream) : roll.added(seats, stream)
}

/** The list with what has become of a stream in its seat. */
export const reseat = (seats: readonly Seat[], before: Stream, after: Seat): readonly Seat[] =>
  before === after ? seats : roll.replaced(seats, before, after)

export const freed = ({ key }: Seat): Seat => ({ key, userID: '' })

export const unseat = (seats: readonly Seat[], userID: string): readonly Seat[] =>
  streamsOf(seats, userID).reduce((rest, stream) => reseat(rest, stream, freed(stream)), seats)
