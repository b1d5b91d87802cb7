import { mapValues } from '../schema/map-values'
import { findStream, isTaken, reseat, streamsOf } from './seats'
import type { Confirmed, Mark, Seat, Stream } from './seats'
import type { Data, RoomState } from './state'

const all = (mark: Mark): Confirmed => ({ presence: mark, video: mark, audio: mark })

export const fresh = all('fresh')
export const stale = all('stale')

/** Applies `mark` to each taken seat; returns the same list when nothing changes. */
export function remarked(seats: readonly Seat[], mark: (confirmed: Confirmed) => Confirmed): readonly Seat[] {
  const next = seats.map((seat) => {
    if (!isTaken(seat)) return seat
    const confirmed = mark(seat.confirmed)
    return confirmed === seat.confirmed ? seat : { ...seat, confirmed }
  })
  return next.every((seat, index) => seat === seats[index]) ? seats : next
}

/** Replaces one mark by another; returns the same object when it has none of the first. */
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

/** The stream with that part confirmed; the same object when it already is. */
export const confirming = (stream: Stream, what: keyof Confirmed): Stream =>
  stream.confirmed[what] === 'fresh'
    ? stream
    : { ...stream, confirmed: { ...stream.confirmed, [what]: 'fresh' } }

/** Whether this connection has delivered media of a stream that the user is known to send. */
export const isAlive = (seats: readonly Seat[], userID: string): boolean =>
  streamsOf(seats, userID).some(
    ({ hasVideo, hasAudio, confirmed }) =>
      (hasVideo && confirmed.video === 'fresh') || (hasAudio && confirmed.audio === 'fresh'),
  )

/**
 * A player received media, so its user is in the room. Ignored until the room is confirmed: it may still come from
 * the connection that was lost.
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
