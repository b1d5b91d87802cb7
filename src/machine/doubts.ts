import { isTaken } from './seats'
import type { Doubt, RoomState, Seat } from './state'

type About = Pick<Doubt, 'userID' | 'streamType' | 'what'>

/** Everything that is known of everybody, as things that are to be told anew. */
export function doubtsOf(seats: readonly Seat[]): readonly Doubt[] {
  const doubts: Doubt[] = []
  for (const { userID, streamType, hasVideo, hasAudio } of seats.filter(isTaken)) {
    if (streamType === 'main') doubts.push({ userID, streamType, what: 'presence' })
    if (hasVideo) doubts.push({ userID, streamType, what: 'video' })
    if (hasAudio) doubts.push({ userID, streamType, what: 'audio' })
  }
  return doubts
}

export const isDoubted = ({ doubts }: RoomState, about: About): boolean => doubts.some(isThat(about))

/** The same list when there was no such doubt. */
export function withoutDoubt(doubts: readonly Doubt[], about: About): readonly Doubt[] {
  const rest = doubts.filter((doubt) => !isThat(about)(doubt))
  return rest.length === doubts.length ? doubts : rest
}

const isThat =
  ({ userID, streamType, what }: About) =>
  (doubt: Doubt): boolean =>
    doubt.userID === userID && doubt.streamType === streamType && doubt.what === what
