import { setTimer } from '../effects'
import type { RoomState } from '../state'
import type { Step } from '../step'

/** Pauses before the first, second ... restart of a lost link, ms. After the last one the room is given up. */
const DELAYS = [500, 1000, 2000, 4000, 8000] as const

/** Restarts of many phones after one outage must not fall together. */
const SPREAD = 0.3

export const canRetry = ({ attempt }: RoomState): boolean => attempt < DELAYS.length

/** Stop what is left of the push, and start it again after a while. */
export const scheduleRetry: Step = ({ attempt, number }) => ({
  set: { attempt: attempt + 1 },
  effects: [{ type: 'pusher/stop', number }, setTimer({ type: 'retryDue' }, DELAYS[attempt] ?? 0, SPREAD)],
})
