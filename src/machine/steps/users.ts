import { emit, setTimer, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import { addOutOfOrder, findOutOfOrder, removeOutOfOrder } from '../out-of-order'
import { withoutUser } from '../playbacks'
import { isKnown, isTaken, seatIn, streamsOf, unseat, type Seat } from '../seats'
import { noSpeaker, type RoomState } from '../state'
import type { Outcome, Step } from '../step'
import { newStream } from '../subscription'
import { applyMedia, removals } from './media'
import { OUT_OF_ORDER_LIMIT } from './out-of-order'

/** TRTC announces at most 300 users. More than this is a flood, which must not fill the memory or block the phone. */
const MOST_SEATS = 1000

type OfUser = { readonly userID: string }

export const isHere = ({ seats }: RoomState, { userID }: OfUser): boolean => isKnown(seats, userID)
export const isStranger = (state: RoomState, about: OfUser): boolean =>
  !isHere(state, about) && state.seats.length < MOST_SEATS

/**
 * The user publishes and no join has come: it was lost, or came before the leave of another device of the same user.
 */
export const isPublishing = (state: RoomState, about: OfUser): boolean => {
  const known = findOutOfOrder(state.outOfOrder, about.userID)
  return known?.kind !== 'over' && known?.news.some(({ on }) => on) === true && isStranger(state, about)
}

/** No user of this room has been announced yet, so a leave is about the previous room. */
export const isUnknownYet = ({ phase }: RoomState): boolean => phase === 'entering'

/** Seats a user and applies the media that were reported before the join. */
export const seatUser: Step<InputOf<'userJoined' | 'outOfOrderExpired'>> = (state, { userID }) => {
  const { seats, nextKey, outOfOrder, options } = state
  const news = findOutOfOrder(outOfOrder, userID)?.news ?? []
  const stream = newStream(options, nextKey, userID, 'main')
  const joined = {
    seats: seatIn(seats, stream),
    nextKey: nextKey + 1,
    outOfOrder: removeOutOfOrder(outOfOrder, userID),
  }
  return news.reduce<Required<Outcome>>(
    ({ set, effects }, item) => {
      const outcome = applyMedia({ ...state, ...set }, { userID, ...item })
      return { set: { ...set, ...outcome.set }, effects: [...effects, ...(outcome.effects ?? [])] }
    },
    { set: joined, effects: [emit('REMOTE_USER_JOIN', { userID })] },
  )
}

/** Removes a user's streams, then the user. Late signals about this stay are ignored for a while. */
export const unseatUser = (
  { seats, playbacks, outOfOrder, speaker, spotlight }: RoomState,
  { userID }: OfUser,
): Outcome => ({
  // Evaluated before `set`, which moves the list's index to the new list.
  effects: [...departure(seats, userID), setTimer({ type: 'outOfOrderExpired', userID }, OUT_OF_ORDER_LIMIT)],
  set: {
    ...(speaker.userID === userID ? { speaker: noSpeaker } : {}),
    ...(spotlight === userID ? { spotlight: '' } : {}),
    seats: unseat(seats, userID),
    playbacks: withoutUser(playbacks, userID),
    outOfOrder: addOutOfOrder(outOfOrder, { userID, kind: 'left', news: [] }),
  },
})

const departure = (seats: readonly Seat[], userID: string): readonly Effect[] => [
  ...streamsOf(seats, userID).reduce<readonly Effect[]>((all, stream) => [...all, ...removals(stream)], []),
  emit('REMOTE_USER_LEAVE', { userID }),
]

/** Leave events of all users: their streams, then the user. */
export const departures = (seats: readonly Seat[]): readonly Effect[] =>
  seats
    .filter(isTaken)
    .filter(({ streamType }) => streamType === 'main')
    .reduce<readonly Effect[]>((all, { userID }) => [...all, ...departure(seats, userID)], [])
