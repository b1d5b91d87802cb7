import { clearTimers, setTimer } from '../effects'
import type { InputOf } from '../inputs'
import type { RoomState } from '../state'
import type { Step } from '../step'
import { isManual } from '../selectors'
import { namesCause } from './entering'

/** Pauses before the first, second ... reconnect, ms. After the last attempt the room is given up. */
const DELAYS = [500, 1000, 2000, 4000, 8000] as const

/** Spreads the reconnects of many phones after one outage. */
const SPREAD = 0.3

/** How long the client may reconnect by itself, ms: it notices a loss after 8 s and retries 3 s later. */
const PATIENCE = 12_000

export const canRetry = ({ attempt }: RoomState): boolean => attempt < DELAYS.length
export const isClientReconnecting = ({ clientReconnecting }: RoomState): boolean => clientReconnecting
/** We stopped the pusher, so late signals belong to the previous connection. */
export const hasStoppedPushing = ({ clientReconnecting }: RoomState): boolean => !clientReconnecting
export const mayReconnect = ({ clientReconnecting, joined }: RoomState): boolean =>
  clientReconnecting && joined
/**
 * Whether to retry after a refusal that names no cause. A first entry with the newest secrets is not retried; a later
 * one may have been refused because of the outage, and one with older secrets because of those.
 */
export const mayPass = ({ refusal, joined, renewed, attempt }: RoomState): boolean =>
  refusal !== null && (joined || renewed !== null) && attempt < DELAYS.length
/** The refused secrets are not the newest. */
export const isOutdated = (state: RoomState, input: InputOf<'refused'>): boolean =>
  namesCause(state, input) && state.renewed !== null && canRetry(state)

/** Most entries in a row that may end with an unrequested exit: another device may be entering with our userID. */
const MOST_EXITS = 3

/** Removed by the server without saying so: an exit that nobody requested, while the page was visible. */
export const isPutOut = (state: RoomState, { isNormal }: InputOf<'left'>): boolean =>
  !state.hidden && (!isNormal || (!isManual(state) && isLastExit(state)))

/** The same while the client reconnects, where only the number of exits counts. */
export const isPutOutAgain = (state: RoomState): boolean =>
  state.clientReconnecting && !state.hidden && isLastExit(state)

const isLastExit = ({ exits }: RoomState): boolean => exits >= MOST_EXITS - 1

export const countExit: Step = ({ hidden, exits }) => (hidden ? {} : { set: { exits: exits + 1 } })

/** This entry ended otherwise. */
export const forgetExits: Step = () => ({ set: { exits: 0 } })

/** Stops the pusher and reconnects after a pause. In the background neither works, so nothing is stopped. */
export const scheduleRetry: Step = ({ attempt, hidden, cause, refusal, renewed }, input) => {
  const last = input.type === 'disconnected' ? input.failure : (refusal ?? cause)
  if (hidden) return { set: { clientReconnecting: true, refusal: null, cause: last } }
  // Newer secrets are used next, so this refusal says nothing about a later failure.
  const isOther = renewed !== null && (input.type === 'refused' || input.type === 'refusalDue')
  const pause = isOther ? 0 : (DELAYS[attempt] ?? 0)
  return {
    set: {
      push: null,
      starting: false,
      expired: false,
      attempt: attempt + 1,
      clientReconnecting: false,
      refusal: null,
      cause: isOther ? null : last,
    },
    effects: [setTimer({ type: 'retryDue' }, pause, SPREAD)],
  }
}

/** The client reconnects by itself; we restart the pusher when that takes too long. */
export const awaitClient: Step = () => ({
  set: { clientReconnecting: true },
  effects: [setTimer({ type: 'retryDue' }, PATIENCE)],
})

/** The pusher was not stopped, so the client may enter again by itself. */
export const trustClient: Step = () => ({ set: { clientReconnecting: true } })

export const confirmReconnect: Step = () => ({
  set: { attempt: 0, clientReconnecting: false, refusal: null, cause: null },
  effects: [clearTimers('retryDue', 'resumeDue')],
})

/** Pause between the checks whether an interruption is over, ms. */
const LOOK = 2500

/** Some phones report the beginning of an interruption and not its end: check for it. */
export const awaitResume: Step = (state) => ({
  effects: isManual(state) ? [] : [setTimer({ type: 'resumeDue', again: false }, LOOK)],
})

/** The statistics so far may be older than the interruption: collect new ones. */
export const checkAgain: Step = ({ stats }) => ({
  set: { stats: { ...stats, netStatus: {} } },
  effects: [setTimer({ type: 'resumeDue', again: true }, LOOK)],
})

export const isFirstCheck = (_: RoomState, { again }: InputOf<'resumeDue'>): boolean => !again

/** The pusher still sends, so nothing has to be restarted. */
export const isSending = (state: RoomState): boolean => {
  const { videoBitrate, audioBitrate } = state.stats.netStatus
  return mayReconnect(state) && Number(videoBitrate ?? 0) + Number(audioBitrate ?? 0) > 0
}

/** Earlier failures do not count when the page is shown: the network may be back, too. */
export const startOver: Step = () => ({ set: { attempt: 0 } })
