import { clearTimers, setTimer } from '../effects'
import type { InputOf } from '../inputs'
import type { RoomState } from '../state'
import type { Step } from '../step'
import { isManual, namesCause } from './entering'

/** Pauses before the first, second ... restart of a lost link, ms. After the last one the room is given up. */
const DELAYS = [500, 1000, 2000, 4000, 8000] as const

/** Restarts of many phones after one outage must not fall together. */
const SPREAD = 0.3

/** How long the client may try to bring a link back by itself, ms: it notices after 8 s and tries again 3 s later. */
const PATIENCE = 12_000

export const canRetry = ({ attempt }: RoomState): boolean => attempt < DELAYS.length
export const isClientReconnecting = ({ clientReconnecting }: RoomState): boolean => clientReconnecting
/** We stopped the pusher, so late signals belong to the previous connection. */
export const hasStoppedPushing = ({ clientReconnecting }: RoomState): boolean => !clientReconnecting
export const mayReconnect = ({ clientReconnecting, joined }: RoomState): boolean =>
  clientReconnecting && joined
/**
 * A refusal that names no cause is believed the first time. Later it may be the outage that speaks, and with secrets
 * that are no longer the newest it may be about those.
 */
export const mayPass = ({ refusal, joined, renewed, attempt }: RoomState): boolean =>
  refusal !== null && (joined || renewed !== null) && attempt < DELAYS.length
/** The secrets that were refused are not the newest. */
export const isOutdated = (state: RoomState, input: InputOf<'refused'>): boolean =>
  namesCause(state, input) && state.renewed !== null && canRetry(state)

/** The most entries in a row that end with an exit that we did not ask for: somebody else may enter with our name. */
const MOST_EXITS = 3

/** Put out by the server, though it did not say so: a visible page has seen an exit that it did not ask for. */
export const isPutOut = (state: RoomState, { isNormal }: InputOf<'left'>): boolean =>
  !state.hidden && (!isNormal || (!isManual(state) && isLastExit(state)))

/** As above, while the client reconnects: there only their number tells. */
export const isPutOutAgain = (state: RoomState): boolean =>
  state.clientReconnecting && !state.hidden && isLastExit(state)

const isLastExit = ({ exits }: RoomState): boolean => exits >= MOST_EXITS - 1

export const countExit: Step = ({ hidden, exits }) => (hidden ? {} : { set: { exits: exits + 1 } })

/** This entry has ended in another way. */
export const forgetExits: Step = () => ({ set: { exits: 0 } })

/** Stop what is left of the push, and start it again after a while. In the background neither would work: wait. */
export const scheduleRetry: Step = ({ attempt, hidden, cause, refusal, renewed }, input) => {
  const last = input.type === 'disconnected' || input.type === 'refused' ? input.failure : (refusal ?? cause)
  if (hidden) return { set: { clientReconnecting: true, refusal: null, cause: last } }
  // What was refused is not what is tried next: it is no cause of what may follow.
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

/** The client reconnects by itself; it is stopped only when that takes too long. */
export const awaitClient: Step = () => ({
  set: { clientReconnecting: true },
  effects: [setTimer({ type: 'retryDue' }, PATIENCE)],
})

/** Nobody has stopped the pusher: the client may enter again by itself. */
export const trustClient: Step = () => ({ set: { clientReconnecting: true } })

export const confirmReconnect: Step = () => ({
  set: { attempt: 0, clientReconnecting: false, refusal: null, cause: null },
  effects: [clearTimers('retryDue', 'resumeDue')],
})

/** How often it is looked whether an interruption is over, ms. */
const LOOK = 2500

/** Some phones tell of a beginning and of no end: a page that can be seen comes back by itself. */
export const awaitEnd: Step = (state) => ({
  effects: isManual(state) ? [] : [setTimer({ type: 'resumeDue', again: false }, LOOK)],
})

/** What was reported so far may be older than the interruption: count from here. */
export const lookAgain: Step = ({ stats }) => ({
  set: { stats: { ...stats, netStatus: {} } },
  effects: [setTimer({ type: 'resumeDue', again: true }, LOOK)],
})

export const isFirstLook = (_: RoomState, { again }: InputOf<'resumeDue'>): boolean => !again

/** The pusher goes on sending: there is nothing to restart. */
export const isSending = (state: RoomState): boolean => {
  const { videoBitrate, audioBitrate } = state.stats.netStatus
  return mayReconnect(state) && Number(videoBitrate ?? 0) + Number(audioBitrate ?? 0) > 0
}

/** The page is back, and with it maybe the network: earlier failures do not count. */
export const startOver: Step = () => ({ set: { attempt: 0 } })
