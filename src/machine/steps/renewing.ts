import { emit } from '../effects'
import type { InputOf } from '../inputs'
import type { RoomState } from '../state'
import type { Step } from '../step'
import { noticeOf, userSigTimer } from '../user-sig'
import { isManual, isSameRoom } from './entering'

type Enter = InputOf<'enter'>

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
