import { isTaken } from '../seats'
import type { RoomState } from '../state'
import type { Seat } from '../seats'
import type { Step } from '../step'
import { isWanted } from '../selectors'

// In the background native calls fail or are lost (errno 102, WeChat community); none are made until `shown`.

export const leavesOnHide = (state: RoomState): boolean =>
  state.options.background === 'leave' && isWanted(state)
/** In the background a started entry timed out, or was refused without a cause. */
export const hasFailedHidden = ({ hidden, starting, expired, refusal }: RoomState): boolean =>
  hidden && (refusal !== null || (starting && expired))

export const hide: Step = ({ seats }) => ({ set: { hidden: true, seatsBefore: seats } })

/**
 * On Android a player that was added in the background never plays: such streams get a new key, so that WeChat builds
 * a new node. From Tencent's trtc-room, 2020-04.
 */
export const appear: Step = ({ hidden, seats, seatsBefore, nextKey }) => {
  if (!hidden) return {}
  const seen = new Set(seatsBefore.filter(isPlayed).map(({ key }) => key))
  let key = nextKey
  const renewed = seats.map((seat) =>
    isPlayed(seat) && !seen.has(seat.key) ? { ...seat, key: key++ } : seat,
  )
  return {
    set: { hidden: false, seatsBefore: [], ...(key > nextKey ? { seats: renewed, nextKey: key } : {}) },
  }
}

const isPlayed = (seat: Seat): boolean => isTaken(seat) && seat.src !== ''

export const noteExpiry: Step = () => ({ set: { expired: true } })
