import { failure } from '../../schema/errors'
import type { LeaveReason } from '../../schema/events'
import { clearTimers, emit, setTimer } from '../effects'
import type { Input, InputOf } from '../inputs'
import { LEAVE_LIMIT, emptyRoom, type Leaving, type RoomState } from '../state'
import { noStats } from '../playbacks'
import type { Step } from '../step'
import { isLeaving, isManual, isWanted } from '../selectors'
import { departures } from './users'

/** The pusher still serves the previous room. A page that controls the pusher waits by itself. */
export const mustWait = (state: RoomState): boolean => !isManual(state) && state.leaving !== null

/** The answer, or its timeout, belongs to the room that is being left. */
export const isOver = ({ leaving }: RoomState, { entryID }: InputOf<'stopped' | 'stopFailed'>): boolean =>
  leaving?.entryID === entryID

/**
 * LOCAL_LEAVE is still due: it is emitted while camera and microphone are off, before the url becomes another room's.
 */
export const isUntold = (state: RoomState, input: InputOf<'stopFailed'>): boolean =>
  isLeaving(state) && isOver(state, input)

/** The pusher is free, and another room waits for it. */
export const mayFollow = (state: RoomState, input: InputOf<'stopped' | 'stopFailed'>): boolean =>
  isWanted(state) && isOver(state, input)

/** The timeout belongs to an earlier leave. */
export const isOld = ({ leaving }: RoomState, input: InputOf<'leaveExpired'>): boolean =>
  input.entryID !== undefined && input.entryID !== leaving?.entryID

export const cancelEntry: Step = ({ entry, joined, entryID }) => ({
  effects: entry && !joined ? [{ type: 'settle/enter', entryID, failure: failure('cancelled') }] : [],
})

/** The class emits `KICKED_OUT` also before the room is confirmed, as trtc-wx-sdk does. */
export const announceKick: Step<InputOf<'evicted' | 'left'>> = (state, input) => {
  const { entry, joined, entryID } = state
  const { reason, code } = input.type === 'left' ? ({ reason: 'kicked', code: 0 } as const) : input
  const refusal = failure('kickedOut', code)
  const isKick = joined || isManual(state)
  return {
    set: { lastError: 'kickedOut' },
    effects: [
      ...(joined ? [] : [{ type: 'settle/enter', entryID, failure: refusal } as const]),
      isKick ? emit('KICKED_OUT', { userID: entry?.userID ?? '', reason }) : emit('ERROR', refusal),
    ],
  }
}

/**
 * Closes the room and requests no connection. Until the pusher has stopped, its camera and microphone are off and the
 * url stays on the tag: some phones need it to leave.
 */
export const closeRoom: Step = (state, input) => {
  const { entry, entryID, joined, created, pusher, seats } = state
  if (!entry) return {}
  const announces = joined || isManual(state)
  const leaving: Leaving = { entry, entryID, reason: leaveReason(input), announces, done: false }
  return {
    set: {
      ...emptyRoom,
      entry: null,
      leaving,
      pusher: created ?? pusher,
      stats: noStats,
      volumesDue: false,
    },
    effects: [
      // Users who were announced get their leave events; where we leave, LOCAL_LEAVE stands for them.
      ...(announces ? [] : departures(seats)),
      clearTimers(...roomAlarms),
      setTimer({ type: 'leaveExpired', entryID }, LEAVE_LIMIT),
    ],
  }
}

/** Timers that belong to the room. */
const roomAlarms = [
  'entryExpired',
  'refusalDue',
  'retryDue',
  'rosterDue',
  'resumeDue',
  'userSigAging',
  'playRetryDue',
  'outOfOrderExpired',
  'volumesDue',
] as const

function leaveReason(input: Input): LeaveReason {
  if (input.type === 'exit' || input.type === 'enter' || input.type === 'hidden') return 'exit'
  if (input.type === 'left') return 'kicked'
  return input.type === 'evicted' ? input.reason : 'failed'
}

/** Emits LOCAL_LEAVE once; `confirmed` when the native layer has reported the exit. */
export const announceLeave: Step = ({ leaving }, input) => {
  if (leaving === null || leaving.done) return {}
  const { entry, reason, announces } = leaving
  const confirmed = input.type === 'stopped' || input.type === 'left' || input.type === 'evicted'
  const leave = emit('LOCAL_LEAVE', { userID: entry.userID, reason, confirmed })
  return {
    set: { leaving: { ...leaving, done: true } },
    effects: [...(announces ? [leave] : []), { type: 'settle/exit' }],
  }
}

export const releaseUrl: Step = () => ({ set: { leaving: null } })
