import { isTaken } from '../machine/seats'
import type { Options, Seat, Stream } from '../machine/state'

/**
 * Phones bear few players at a time. Beyond the limit a stream has its tile and no player: the pinned user comes first,
 * then those who came first.
 */
export function withinLimit(seats: readonly Seat[], { maxPlayers, pinnedUser }: Options): readonly Seat[] {
  const playing = seats.filter((seat): seat is Stream => isTaken(seat) && seat.src !== '')
  if (maxPlayers === 0 || playing.length <= maxPlayers) return seats
  const rank = ({ userID, key }: Stream) => (userID === pinnedUser ? 0 : key)
  const allowed = playing.sort((a, b) => rank(a) - rank(b)).slice(0, maxPlayers)
  return seats.map((seat) =>
    isTaken(seat) && seat.src !== '' && !allowed.includes(seat)
      ? { ...seat, src: '', hasVideo: false }
      : seat,
  )
}
