import type { Entry } from '../../schema/entry-fields'
import { emit, setTimer, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import type { RoomState } from '../state'
import type { Step } from '../step'
import { isManual, isSameRoom } from './entering'

/** How long before its end a userSig is told to expire, s; of a short one it is the last fifth of its life. */
const NOTICE = 300

/** The longest that a timer can wait, ms; beyond it would ring at once. */
const LONGEST = 2 ** 31 - 1

type Enter = InputOf<'enter'>

const noticeOf = ({ userSigExpire }: Entry): number => Math.min(NOTICE, userSigExpire / 5)

/** Nothing where the life of the userSig is not known. */
export function userSigTimer(entry: Entry, number: number): readonly Effect[] {
  const ms = (entry.userSigExpire - noticeOf(entry)) * 1000
  return ms > 0 && ms <= LONGEST ? [setTimer({ type: 'userSigAging', number }, ms)] : []
}

/** The same room with other secrets than the last that were given. */
export const isRenewal = (state: RoomState, input: Enter): boolean => {
  const last = state.renewed ?? state.entry
  const { userSig, privateMapKey } = input.entry
  return isSameRoom(state, input) && (last?.userSig !== userSig || last.privateMapKey !== privateMapKey)
}

/** A url that is in use is not touched: the next start takes what is new. */
export const renewSecrets: Step<Enter> = (state, { entry: given }) => {
  const { entry, number, phase, joined } = state
  if (!entry) return {}
  const { userSig, privateMapKey, userSigExpire } = given
  const renewed = { ...entry, userSig, privateMapKey, userSigExpire }
  const isUnused = phase === 'idle' || (isManual(state) && !joined)
  return {
    set: isUnused ? { entry: renewed, renewed: null } : { renewed },
    effects: userSigTimer(renewed, number),
  }
}

export const isAging = ({ entry, renewed, number }: RoomState, input: InputOf<'userSigAging'>): boolean =>
  entry !== null && input.number === number && (renewed ?? entry).userSigExpire > 0

/** Told once for each userSig. */
export const warnOfUserSig: Step = ({ entry, renewed }) => {
  if (!entry) return {}
  const remaining = Math.round(noticeOf(renewed ?? entry))
  return { effects: [emit('USER_SIG_EXPIRING', { userID: entry.userID, remaining })] }
}
