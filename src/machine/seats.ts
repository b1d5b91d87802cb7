import type { StreamType } from '../schema/events'
import { streamIDOf } from '../schema/stream-id'
import { NamedList } from './named-list'
import type { Seat, Stream } from './state'

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
