import { streamIDOf } from '../schema/stream-id'
import { NamedList } from './named-list'
import { isTaken } from './seats'
import type { Doubt, RoomState, Seat } from './state'

export type About = Pick<Doubt, 'userID' | 'streamType' | 'what'>

const nameOf = ({ userID, streamType, what }: About): string => `${what} ${streamIDOf(userID, streamType)}`

const byName = new NamedList<Doubt>(nameOf)

/** Everything that is known of everybody, as things that are to be told anew. */
export function doubtsOf(seats: readonly Seat[]): readonly About[] {
  const doubts: About[] = []
  for (const { userID, streamType, hasVideo, hasAudio } of seats.filter(isTaken)) {
    if (streamType === 'main') doubts.push({ userID, streamType, what: 'presence' })
    if (hasVideo) doubts.push({ userID, streamType, what: 'video' })
    if (hasAudio) doubts.push({ userID, streamType, what: 'audio' })
  }
  return doubts
}

export const findDoubt = (doubts: readonly Doubt[], about: About): Doubt | undefined =>
  doubts.length === 0 ? undefined : byName.find(doubts, nameOf(about))

export const isDoubted = ({ doubts }: RoomState, about: About): boolean =>
  findDoubt(doubts, about) !== undefined

/** The same list when there was no such doubt. */
export const withoutDoubt = (doubts: readonly Doubt[], about: About): readonly Doubt[] =>
  doubts.length === 0 ? doubts : byName.without(doubts, nameOf(about))

const doubtful = [
  { streamType: 'main', what: 'presence' },
  { streamType: 'main', what: 'video' },
  { streamType: 'main', what: 'audio' },
  { streamType: 'aux', what: 'video' },
] as const

export const withoutDoubtsOf = (doubts: readonly Doubt[], userID: string): readonly Doubt[] =>
  doubtful.reduce((rest, about) => withoutDoubt(rest, { userID, ...about }), doubts)
