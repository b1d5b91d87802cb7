import type { RoomView } from '../../src/view/project'

/** A view without what renders nothing: empty seats at the end, and the keys of the others. */
export function rendered<T extends Pick<RoomView, 'seats'>>(view: T): T {
  const seats = view.seats.map((seat) => (seat.userID === '' ? { key: 0, userID: '' as const } : seat))
  while (seats.at(-1)?.userID === '') seats.pop()
  return { ...view, seats }
}
