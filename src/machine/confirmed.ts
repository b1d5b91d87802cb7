import { mapValues } from '../schema/map-values'
import { findStream, isTaken, reseat, streamsOf } from './seats'
import type { Confirmed, Data, Mark, RoomState, Seat, Stream } from './state'

const all = (mark: Mark): Confirmed => ({ presence: mark, video: mark, audio: mark })

export const fresh = all('fresh')
export const stale = all('stale')

/** The same list where nothing is marked otherwise. */
export function remarked(seats: readonly Seat[], mark: (confirmed: Confirmed) => Confirmed): readonly Seat[] {
  const next = seats.map((seat) => {
    if (!isTaken(seat)) return seat
    const confirmed = mark(seat.confirmed)
    return confirmed === seat.confirmed ? seat : { ...seat, confirmed }
  })
  return next.every((seat, index) => seat === seats[index]) ? seats : next
}

/** One mark in place of another. */
export const turning =
  (before: Mark, after: Mark) =>
  (confirmed: Confirmed): Confirmed =>
    Object.values(confirmed).includes(before)
      ? mapValues(confirmed, (what) => (confirmed[what] === before ? after : confirmed[what]))
      : confirmed

export const isConfirmed = (seats: readonly Seat[], userID: string): boolean =>
  findStream(seats, userID, 'main')?.confirmed.presence === 'fresh'

export const withPresence = (seats: readonly Seat[], userID: string): readonly Seat[] => {
  const stream = findStream(seats, userID, 'main')
  return stream ? reseat(seats, stream, confirming(stream, 'presence')) : seats
}

/** The same stream where that is confirmed already. */
export const confirming = (stream: Stream, what: keyof Confirmed): Stream =>
  stream.confirmed[what] === 'fresh'
    ? stream
    : { ...stream, confirmed: { ...stream.confirmed, [what]: 'fresh' } }

/** Whether something of what a user was known to send has come since. */
export const isAlive = (seats: readonly Seat[], userID: string): boolean =>
  streamsOf(seats, userID).some(
    ({ hasVideo, hasAudio, confirmed }) =>
      (hasVideo && confirmed.video === 'fresh') || (hasAudio && confirmed.audio === 'fresh'),
  )

/**
 * A player has received something: a user who sends is there. What comes before the room is confirmed may still be
 * of the connection that was lost.
 */
export function alive(
  { phase, seats }: RoomState,
  stream: { readonly userID: string; readonly streamType: Stream['streamType'] },
  media: readonly ('video' | 'audio')[],
): Partial<Data> {
  const before = findStream(seats, stream.userID, stream.streamType)
  if (phase !== 'inRoom' || !before) return {}
  const after = media.reduce(confirming, before)
  return after === before ? {} : { seats: reseat(seats, before, after) }
}
