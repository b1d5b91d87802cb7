import type { StreamType } from '../schema/events'
import type { Seat, Stream } from './state'

export const isTaken = (seat: Seat): seat is Stream => seat.userID !== ''

export function findStream(
  seats: readonly Seat[],
  userID: string,
  streamType: StreamType,
): Stream | undefined {
  return seats.find(
    (seat): seat is Stream => isTaken(seat) && seat.userID === userID && seat.streamType === streamType,
  )
}

/** Everybody has a main stream from join to leave, with media or without: it stands for the user. */
export const isKnown = (seats: readonly Seat[], userID: string): boolean =>
  findStream(seats, userID, 'main') !== undefined

/** The streams of a user, main before aux. */
export function streamsOf(seats: readonly Seat[], userID: string): readonly Stream[] {
  const types: readonly StreamType[] = ['main', 'aux']
  return types.map((type) => findStream(seats, userID, type)).filter((stream) => stream !== undefined)
}

/** Seats the stream in the first free seat, or in a new one at the end: no other seat moves. */
export function seatIn(seats: readonly Seat[], stream: Stream): readonly Seat[] {
  const free = seats.findIndex((seat) => !isTaken(seat))
  return free < 0 ? [...seats, stream] : replaceAt(seats, free, stream)
}

/** The same list with another seat in the place of the one with that key. */
export function reseat(seats: readonly Seat[], seat: Seat): readonly Seat[] {
  return replaceAt(
    seats,
    seats.findIndex(({ key }) => key === seat.key),
    seat,
  )
}

export const freed = ({ key }: Seat): Seat => ({ key, userID: '' })

export const unseat = (seats: readonly Seat[], userID: string): readonly Seat[] =>
  seats.map((seat) => (seat.userID === userID ? freed(seat) : seat))

function replaceAt(seats: readonly Seat[], index: number, seat: Seat): readonly Seat[] {
  const next = seats.slice()
  next[index] = seat
  return next
}
