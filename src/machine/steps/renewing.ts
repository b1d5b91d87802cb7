import { entryFields, secretFields, type Entry, type EntryFieldName } from '../../schema/entry-fields'
import { emit } from '../effects'
import type { InputOf } from '../inputs'
import type { RoomState } from '../state'
import type { Step } from '../step'
import { noticeOf, userSigTimer } from '../user-sig'
import { isManual } from '../selectors'
import { isSameRoom } from './entering'

type Enter = InputOf<'enter'>

/** The parameters of the latest call for this room, where they differ from `entry`. */
const lastOf = ({ renewed, entry }: RoomState): Entry | null => renewed ?? entry

const changesOf = (state: RoomState, { entry: given }: Enter): readonly EntryFieldName[] =>
  (Object.keys(entryFields) as EntryFieldName[]).filter(
    (name) => name !== 'userSigExpire' && lastOf(state)?.[name] !== given[name],
  )

/** The same room, and its parameters have not been used yet: the later call wins. */
export const isUnused = (state: RoomState, input: Enter): boolean =>
  isSameRoom(state, input) &&
  !state.joined &&
  (isManual(state) || !state.starting) &&
  changesOf(state, input).length > 0

export const replaceEntry: Step<Enter> = ({ entryID }, { entry }) => ({
  set: { entry, renewed: null },
  effects: userSigTimer(entry, entryID),
})

/** The url in use is not changed: the next start takes the new secrets. */
export const renewSecrets: Step<Enter> = (state, input) => {
  const { entry, entryID } = state
  const changes = changesOf(state, input)
  if (!entry || !changes.some(isSecret)) return {}
  const { userSig, privateMapKey, userSigExpire } = input.entry
  const renewed = { ...entry, userSig, privateMapKey, userSigExpire }
  return { set: { renewed }, effects: userSigTimer(renewed, entryID) }
}

const isSecret = (name: EntryFieldName): boolean => (secretFields as readonly string[]).includes(name)

/** Parameters other than secrets do not change until the room is left. */
export const warnOfChanges: Step<Enter> = (state, input) => {
  const names = changesOf(state, input).filter((name) => !isSecret(name))
  if (names.length === 0) return {}
  const message = `enterRoom: ${names.join(', ')} cannot change in a room that is entered; leave it first`
  return { effects: [{ type: 'log', level: 'warn', message }] }
}

export const isAging = ({ entry, renewed, entryID }: RoomState, input: InputOf<'userSigAging'>): boolean =>
  entry !== null && input.entryID === entryID && (renewed ?? entry).userSigExpire > 0

/** Fires once for each userSig. */
export const warnOfUserSig: Step<InputOf<'userSigAging'>> = ({ entry, renewed }, { late = 0 }) => {
  if (!entry) return {}
  const remaining = Math.max(0, Math.round(noticeOf(renewed ?? entry) - late / 1000))
  return { effects: [emit('USER_SIG_EXPIRING', { userID: entry.userID, remaining })] }
}
