import { setTimer } from '../effects'
import type { InputOf } from '../inputs'
import { addOutOfOrder, findOutOfOrder, removeOutOfOrder, withNews, type OutOfOrder } from '../out-of-order'
import type { RoomState } from '../state'
import type { Step } from '../step'

/** How long a signal out of order is kept for the one that should have come first, ms. */
export const OUT_OF_ORDER_LIMIT = 2000

type OfUser = { readonly userID: string }

export const hasLeftFirst = (state: RoomState, about: OfUser): boolean =>
  outOfOrderOf(state, about)?.kind === 'leaveFirst'
export const hasLeft = (state: RoomState, about: OfUser): boolean =>
  ['left', 'over'].includes(outOfOrderOf(state, about)?.kind ?? '')

const outOfOrderOf = ({ outOfOrder }: RoomState, { userID }: OfUser): OutOfOrder | undefined =>
  findOutOfOrder(outOfOrder, userID)

export const keepEarlyMedia: Step<InputOf<'mediaChanged'>> = (
  { outOfOrder },
  { userID, streamType, medium, on, src },
) => {
  const known = findOutOfOrder(outOfOrder, userID) ?? { userID, kind: 'mediaFirst', news: [] }
  return {
    set: {
      outOfOrder: addOutOfOrder(outOfOrder, {
        ...known,
        news: withNews(known.news, { streamType, medium, on, src }),
      }),
    },
    effects: [setTimer({ type: 'outOfOrderExpired', userID }, OUT_OF_ORDER_LIMIT)],
  }
}

export const noteLeaveFirst: Step<InputOf<'userLeft'>> = ({ outOfOrder }, { userID }) => ({
  set: { outOfOrder: addOutOfOrder(outOfOrder, { userID, kind: 'leaveFirst', news: [] }) },
  effects: [setTimer({ type: 'outOfOrderExpired', userID }, OUT_OF_ORDER_LIMIT)],
})

export const ignoreLateJoin: Step<InputOf<'userJoined'>> = ({ outOfOrder }, { userID }) => ({
  set: {
    outOfOrder: addOutOfOrder(outOfOrder, {
      userID,
      kind: 'over',
      news: findOutOfOrder(outOfOrder, userID)?.news ?? [],
    }),
  },
})

export const dropOutOfOrder: Step<InputOf<'outOfOrderExpired'>> = ({ outOfOrder }, { userID }) => ({
  set: { outOfOrder: removeOutOfOrder(outOfOrder, userID) },
})
