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

export const hide: Step = () => ({ set: { hidden: true } })

export const appear: Step = () => ({ set: { hidden: false } })

export const stopAtLast: Step = (state) => {
  const { leaving } = state
  if (!leaving) return {}
  return {
    set: { leaving: { ...leaving, pusher: 'stopping' } },
    effects: [
      { type: 'pusher/stop', number: leaving.number },
      setTimer({ type: 'leaveExpired' }, LEAVE_LIMIT),
      ...(isWanted(state) ? [entryTimer(state)] : []),
    ],
  }
}
