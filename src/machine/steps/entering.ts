import type { Entry } from '../../schema/entry-fields'
import { failure, type RoomFailure } from '../../schema/errors'
import { undocumented } from '../../schema/undocumented'
import { clearTimers, emit, setTimer, type Effect } from '../effects'
import type { Input, InputOf } from '../inputs'
import { emptyRoom, type RoomState } from '../state'
import { isManual, isWanted } from '../selectors'
import type { Step } from '../step'
import { userSigTimer } from '../user-sig'

/** How long a refusal without a cause waits for a code that names one, ms. */
const REFUSAL_PAUSE = 300

type Enter = InputOf<'enter'>

export const isSameRoom = ({ entry }: RoomState, { entry: wanted }: Enter): boolean =>
  entry !== null &&
  entry.sdkAppID === wanted.sdkAppID &&
  entry.userID === wanted.userID &&
  entry.strRoomID === wanted.strRoomID &&
  entry.roomID === wanted.roomID

/** The page has not started its pusher yet, or started it before the tag existed. */
export const awaitsTag = (state: RoomState): boolean => isManual(state) && !state.starting
/** The timeout belongs to an earlier entry, or to a page that has not started its pusher. */
export const isLate = (state: RoomState, input: InputOf<'entryExpired'>): boolean =>
  awaitsTag(state) || (input.entryID !== undefined && input.entryID !== state.entryID)

export const isRecovery = ({ joined }: RoomState): boolean => joined
export const isFirstEntry = ({ joined }: RoomState): boolean => !joined
export const isHeldBack = ({ refusal }: RoomState): boolean => refusal !== null
export const namesCause = (_: RoomState, { vague }: InputOf<'refused'>): boolean => !vague

/** Makes this the wanted room. */
export const wantRoom: Step<Enter> = (state, { entry }) => ({
  set: { ...emptyRoom, entry, entryID: state.entryID + 1, lastError: '' },
  effects: [
    ...(isManual(state) || state.hidden ? [] : [entryTimer({ ...state, entryID: state.entryID + 1 })]),
    ...userSigTimer(entry, state.entryID + 1),
    ...warningOf(entry),
  ],
})

function warningOf(entry: Entry): readonly Effect[] {
  const message = undocumented(entry)
  return message === '' ? [] : [{ type: 'log', level: 'warn', message }]
}

export const unwantRoom: Step = () => ({
  set: { entry: null, renewed: null },
  effects: [clearTimers('entryExpired', 'userSigAging')],
})

/** Puts the url of the wanted room on the tag and requests a connection for it. */
export const startRoom: Step = ({ entryID }) => ({
  set: { leaving: null, previewing: false, ...nextPush(entryID, 0) },
})

const nextPush = (entryID: number, pushes: number) => ({
  push: { entryID: entryID, attempt: pushes },
  pushes: pushes + 1,
  starting: false,
  expired: false,
})

/** Starts the entry timeout. A page that starts its pusher itself may preview for a while before. */
export const noteStart: Step = (state) => ({
  set: { starting: true, refusal: null },
  effects: isManual(state) || isRecovery(state) || state.pushes === 1 ? [entryTimer(state)] : [],
})

/** The page is visible again: an entry that waited for it gets the full timeout. */
export const restartClock: Step = (state) => {
  const isTimed = isWanted(state) && !isManual(state) && (isFirstEntry(state) || state.phase === 'entering')
  return { set: { expired: false }, effects: isTimed ? [entryTimer(state)] : [] }
}

/** The page stopped its pusher and may start it again. */
export const awaitStart: Step = ({ entry, renewed }) => ({
  set: { joined: false, starting: false, entry: renewed ?? entry, renewed: null },
})

/** Requests a new connection. The timeout of a first entry goes on running; a reconnect gets its own. */
export const restart: Step = (state) => ({
  set: {
    ...nextPush(state.entryID, state.pushes),
    starting: true,
    entry: state.renewed ?? state.entry,
    renewed: null,
    refusal: null,
  },
  effects: isRecovery(state) ? [entryTimer(state)] : [],
})

export const entryTimer = ({ options, entryID }: RoomState): Effect =>
  setTimer({ type: 'entryExpired', entryID }, options.enterTimeout)

const confirmed = {
  starting: false,
  attempt: 0,
  clientReconnecting: false,
  refusal: null,
  cause: null,
  expired: false,
} as const

/** Cancels the timers of an entry that is confirmed. */
const endClock = clearTimers('entryExpired', 'refusalDue', 'retryDue', 'resumeDue')

export const announceJoin: Step = ({ entry, entryID }) => ({
  set: { ...confirmed, joined: true },
  effects: [
    endClock,
    emit('LOCAL_JOIN', { userID: entry?.userID ?? '' }),
    { type: 'settle/enter', entryID, failure: null },
  ],
})

export const resumeRoom: Step = () => ({ set: confirmed, effects: [endClock] })

export const holdRefusal: Step<InputOf<'refused'>> = ({ refusal }, input) => ({
  set: { refusal: refusal ?? input.failure },
  effects: refusal ? [] : [setTimer({ type: 'refusalDue' }, REFUSAL_PAUSE)],
})

/** Reports once that the room is lost, and rejects the callers of the entry. */
export const reportLoss: Step = (state, input) => {
  const loss = lossOf(state, input)
  return {
    set: { lastError: loss.reason, refusal: null },
    effects: [{ type: 'settle/enter', entryID: state.entryID, failure: loss }, emit('ERROR', loss)],
  }
}

/** The failure that the native layer gave for the loss, else a general one. */
function lossOf({ refusal, cause, joined }: RoomState, input: Input): RoomFailure {
  if (input.type === 'refused' || input.type === 'disconnected') return input.failure
  return refusal ?? cause ?? failure(joined ? 'linkLost' : 'enterTimeout')
}
