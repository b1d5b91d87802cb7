import { setTimer } from '../effects'
import type { RoomState } from '../state'
import type { Step } from '../step'
import { entryTimer, isManual, isWanted } from './entering'
import { LEAVE_LIMIT } from './leaving'

// In the background native calls fail or are lost (errno 102 of WeChat's community): there is none until `shown`.

export const isHidden = ({ hidden }: RoomState): boolean => hidden
export const leavesOnHide = (state: RoomState): boolean =>
  state.options.background === 'leave' && isWanted(state)
/** The room was left in the background, and the pusher does not know it yet. */
export const owesStop = ({ hidden, leaving }: RoomState): boolean => hidden && leaving?.pusher === 'owed'
/** A room was wanted in the background, and no other holds the pusher. */
export const mayStart = (state: RoomState): boolean =>
  isHidden(state) && isWanted(state) && !isManual(state) && state.leaving?.pusher !== 'stopping'

/** A `stop()` that is not answered by now may be lost: it is called again. */
export const hide: Step = ({ leaving }) => ({
  set: {
    hidden: true,
    leaving: leaving?.pusher === 'stopping' ? { ...leaving, pusher: 'owed' } : leaving,
  },
})

export const appear: Step = () => ({ set: { hidden: false } })

export const stopAtLast: Step = (state) => {
  const { leaving } = state
  if (!leaving) return {}
  return {
    set: { leaving: { ...leaving, pusher: 'stopping' } },
    effects: [
      { type: 'pusher/stop', number: leaving.number },
      setTimer({ type: 'leaveExpired', number: leaving.number }, LEAVE_LIMIT),
      ...(isWanted(state) ? [entryTimer(state)] : []),
    ],
  }
}
