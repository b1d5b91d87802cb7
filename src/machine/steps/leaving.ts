import { failure } from '../../schema/errors'
import type { LeaveReason } from '../../schema/events'
import { emit, setTimer, type Effect } from '../effects'
import type { Input, InputOf } from '../inputs'
import { emptyRoom, noFigures, type Leaving, type RoomState } from '../state'
import type { Step } from '../step'
import { isManual, isWanted } from './entering'

/** How long a leave waits for the native layer, ms. On some Android phones `stop()` never answers. */
export const LEAVE_LIMIT = 2000

export const isLeaving = ({ leaving }: RoomState): boolean => leaving !== null && !leaving.done

/** The pusher still serves the last room, or cannot be called. A page that sees to the pusher sees to that, too. */
export const mustWait = (state: RoomState): boolean =>
  !isManual(state) && (state.hidden || (state.leaving !== null && state.leaving.pusher !== 'overdue'))

/** Another room waits, and the pusher can be called. */
export const isNext = (state: RoomState): boolean => isWanted(state) && !state.hidden

export const hasStopped = ({ leaving }: RoomState, { number }: InputOf<'stopped'>): boolean =>
  leaving?.number === number && leaving.pusher !== 'owed'

/** The last room has let go of the pusher, and another one waits for it. */
export const mayFollow = (state: RoomState, input: InputOf<'stopped'>): boolean =>
  isNext(state) && hasStopped(state, input)

/** It rings for an older leave. */
export const isOld = ({ leaving }: RoomState, input: InputOf<'leaveExpired'>): boolean =>
  input.number !== undefined && input.number !== leaving?.number

export const cancelEntry: Step = ({ entry, joined, number }) => ({
  effects: entry && !joined ? [{ type: 'settle/enter', number, failure: failure('cancelled') }] : [],
})

export const announceKick: Step<InputOf<'evicted'>> = ({ entry, joined, number }, { reason, code }) => {
  const refusal = failure('kickedOut', code)
  const told: readonly Effect[] = joined
    ? [emit('KICKED_OUT', { userID: entry?.userID ?? '', reason })]
    : [{ type: 'settle/enter', number, failure: refusal }, emit('ERROR', refusal)]
  return { set: { lastError: 'kickedOut' }, effects: told }
}

/**
 * Forget the room and stop the pusher, in the background when the page is back. Until it has stopped, the url stays on
 * the tag: some phones need it to leave.
 */
export const closeRoom: Step = (state, input) => {
  const { entry, number, joined, created, pusher, hidden } = state
  if (!entry) return {}
  const facts = { entry, number, reason: leaveReason(input), tell: joined || isManual(state), done: false }
  const stop: readonly Effect[] = hidden ? [] : [{ type: 'pusher/stop', number }]
  const leaving: Leaving = { ...facts, pusher: hidden ? 'owed' : 'stopping' }
  return {
    set: { ...emptyRoom, entry: null, leaving, pusher: created ?? pusher, figures: noFigures },
    effects: [...stop, setTimer({ type: 'leaveExpired', number }, LEAVE_LIMIT)],
  }
}

function leaveReason(input: Input): LeaveReason {
  if (input.type === 'exit' || input.type === 'enter' || input.type === 'hidden') return 'exit'
  return input.type === 'evicted' ? input.reason : 'failed'
}

/** Tell that the room is left, once: confirmed when the native layer has said so. */
export const announceLeave: Step = ({ leaving }, input) => {
  if (leaving === null || leaving.done) return {}
  const { entry, reason, tell } = leaving
  const confirmed = input.type === 'stopped' || input.type === 'left' || input.type === 'evicted'
  const told = emit('LOCAL_LEAVE', { userID: entry.userID, reason, confirmed })
  return {
    set: { leaving: { ...leaving, done: true } },
    effects: [...(tell ? [told] : []), { type: 'settle/exit' }],
  }
}

/** `stop()` was not answered: wait for it no longer. */
export const stopWaiting: Step = ({ leaving }) =>
  leaving?.pusher === 'stopping' ? { set: { leaving: { ...leaving, pusher: 'overdue' } } } : {}

export const releaseUrl: Step = () => ({ set: { leaving: null } })
