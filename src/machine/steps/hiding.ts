import { setTimer } from '../effects'
import { isTaken } from '../seats'
import type { RoomState, Seat } from '../state'
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
export const hide: Step = ({ leaving, seats }) => ({
  set: {
    hidden: true,
    seatsBefore: seats,
    leaving: leaving?.pusher === 'stopping' ? { ...leaving, pusher: 'owed' } : leaving,
  },
})

/** On Android a player that was added in the background never plays: another one has to be built in its place. */
// From Tencent's trtc-room, 2020-04.
export const appear: Step = ({ seats, seatsBefore, nextKey }) => {
  const seen = new Set(seatsBefore.filter(hasPlayer).map(({ key }) => key))
  let key = nextKey
  const renewed = seats.map((seat) =>
    hasPlayer(seat) && !seen.has(seat.key) ? { ...seat, key: key++ } : seat,
  )
  return {
    set: { hidden: false, seatsBefore: [], ...(key > nextKey ? { seats: renewed, nextKey: key } : {}) },
  }
}

const hasPlayer = (seat: Seat): boolean => isTaken(seat) && seat.src !== ''

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
