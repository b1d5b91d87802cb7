import { doubtsOf, findDoubt, isDoubted, withoutDoubt, withoutDoubtsOf, type About } from '../doubts'
import { setTimer, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import { inDefinition } from '../play-url'
import { findPlayback } from '../playbacks'
import { findStream, reseat } from '../seats'
import type { Data, Doubt, RoomState } from '../state'
import type { Outcome, Step } from '../step'
import { applyMedia, unseatUser } from './remote'

/** How long after a new entry everybody who is in the room has been told, ms. A guess: no source says it. */
const ROSTER_LIMIT = 5000

type User = { readonly userID: string }
type MediaChanged = InputOf<'mediaChanged'>

const presence = (userID: string): About => ({ userID, streamType: 'main', what: 'presence' })
const mediumOf = ({ userID, streamType, medium }: MediaChanged): About => ({
  userID,
  streamType,
  what: medium,
})

/** The link is gone, and what it still says of leaves may be its own end: the new entry will tell. */
const isAway = ({ phase, patient }: RoomState): boolean =>
  phase === 'suspended' || (phase !== 'inRoom' && !patient)

export const isUnsureLeave = (state: RoomState, { userID }: User): boolean =>
  isAway(state) && isDoubted(state, presence(userID))
export const isUnsureEnd = (state: RoomState, input: MediaChanged): boolean =>
  isAway(state) && !input.on && isDoubted(state, mediumOf(input))
export const isToldAgain = (state: RoomState, { userID }: User): boolean => isDoubted(state, presence(userID))

/** Seats, players and settings stay; whether their users are still there is to be told anew. */
export const doubtEverybody: Step = ({ seats, doubts }) => ({
  set: { doubts: doubtsOf(seats).map((about) => findDoubt(doubts, about) ?? { ...about, isOlder: false }) },
})

/** Another entry begins: whatever the last one told is older. */
export const doubtAnew: Step = ({ seats }) => ({
  set: { doubts: doubtsOf(seats).map((about) => ({ ...about, isOlder: true })) },
})

/** It was no new entry, and tells nobody anew: it confirms what it had told, and nothing that is older. */
export const believeThisEntry: Step = ({ doubts }) => ({
  set: { doubts: doubts.filter(({ isOlder }) => isOlder) },
})

/** What was out of order in the last entry says nothing about the next one. */
export const forgetStrays: Step = () => ({ set: { strays: [] } })

export const believeUser: Step<InputOf<'userJoined'>> = ({ doubts }, { userID }) => ({
  set: { doubts: withoutDoubt(doubts, presence(userID)) },
})

/** Whoever sends is there. The new entry may have given the stream a new address. */
export const believeMedia: Step<MediaChanged> = (state, input) => {
  const { doubts, seats, playbacks } = state
  const { userID, streamType, on, src } = input
  const rest = withoutDoubt(on ? withoutDoubt(doubts, presence(userID)) : doubts, mediumOf(input))
  const stream = findStream(seats, userID, streamType)
  if (!isDoubted(state, mediumOf(input)) || !on || !stream || src === '')
    return rest === doubts ? {} : { set: { doubts: rest } }
  const address = inDefinition(src, findPlayback(playbacks, stream)?.definition || 'main')
  return { set: { doubts: rest, seats: reseat(seats, stream, { ...stream, src: address }) } }
}

export const forgetDoubts: Step<InputOf<'userLeft'>> = ({ doubts }, { userID }) =>
  doubts.length === 0 ? {} : { set: { doubts: withoutDoubtsOf(doubts, userID) } }

export const awaitRoster: Step = ({ doubts }) =>
  doubts.length === 0
    ? {}
    : {
        set: { doubts: doubts.map((doubt) => ({ ...doubt, isOlder: true })) },
        effects: [setTimer({ type: 'rosterDue' }, ROSTER_LIMIT)],
      }

/** The server has had its time: whoever it has not told again has left meanwhile. */
export const dropUntold: Step = (state) => {
  let set: Partial<Data> = { doubts: [] }
  const effects: Effect[] = []
  for (const doubt of state.doubts) {
    const outcome = undone({ ...state, ...set }, doubt)
    set = { ...set, ...outcome.set }
    effects.push(...(outcome.effects ?? []))
  }
  return { set, effects }
}

const undone = (state: RoomState, { userID, streamType, what }: Doubt): Outcome =>
  what === 'presence'
    ? unseatUser(state, { type: 'userLeft', userID })
    : applyMedia(state, { type: 'mediaChanged', userID, streamType, medium: what, on: false, src: '' })
