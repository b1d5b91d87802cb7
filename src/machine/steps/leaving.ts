import { failure } from '../../schema/errors'
import type { LeaveReason } from '../../schema/events'
import { emit, setTimer, type Effect } from '../effects'
import type { Input, InputOf } from '../inputs'
import { emptyRoom, noFigures, type RoomState } from '../state'
import type { Step } from '../step'
import { isManual, isWanted } from './entering'

/** How long a leave waits for the native layer, ms. On some Android phones `stop()` never answers. */
const LEAVE_LIMIT = 2000

export const isLeaving = ({ leaving }: RoomState): boolean => leaving !== null && !leaving.done

/** The pusher still serves the last room. A page that sees to the pusher itself sees to that, too. */
export const mustWait = (state: RoomState): boolean => isLeaving(state) && !isManual(state)

export const hasStopped = ({ leaving }: RoomState, { number }: InputOf<'stopped'>): boolean =>
  leaving?.number === number

/** The last room has let go of the pusher, and another one waits for it. */
export const mayFollow = (state: RoomState, input: InputOf<'stopped'>): boolean =>
  isWanted(state) && hasStopped(state, input)

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

/** Forget the room and stop the pusher. Until it has, the url stays on the tag: some phones need it to leave. */
export const closeRoom: Step = (state, input) => {
  const { entry, number, joined, created, pusher } = state
  if (!entry) return {}
  const leaving = { entry, number, reason: leaveReason(input), tell: joined || isManual(state), done: false }
  return {
    set: { ...emptyRoom, entry: null, leaving, pusher: created ?? pusher, figures: noFigures },
    effects: [{ type: 'pusher/stop', number }, setTimer({ type: 'leaveExpired' }, LEAVE_LIMIT)],
  }
}

function leaveReason(input: Input): LeaveReason {
  if (input.type === 'exit' || input.type === 'enter') return 'exit'
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

export const releaseUrl: Step = () => ({ set: { leaving: null } })
