import type { RoomState } from '../../../src/machine/state'
import type { EnterParams } from '../../../src/schema/entry-fields'
import type { ErrorReason } from '../../../src/schema/errors'
import { isLeftOut } from '../../../src/session/enter-params'

/** What `auto-enter` has acted on. */
export interface AutoEntry {
  /** Empty as long as the properties name no room. */
  readonly room: string
  readonly secrets: string
  readonly params: string
  /** The room was left on request since, or before it was entered. */
  readonly isLeft: boolean
}

export const noAutoEntry: AutoEntry = { room: '', secrets: '', params: '', isLeft: false }

type Names = Partial<Pick<EnterParams, 'sdkAppID' | 'userID' | 'roomID' | 'strRoomID'>>

/** The application, the user and the room. A string room wins, and is never the number room of the same digits. */
function roomOf({ sdkAppID, userID, roomID, strRoomID }: Names): string {
  // What is there and wrong is told when it is tried.
  if ([sdkAppID, userID, roomID || strRoomID].some(isLeftOut)) return ''
  const kind = strRoomID || !/^\d+$/.test(String(roomID)) ? 'string' : 'number'
  return [sdkAppID, userID, kind, strRoomID || roomID].join(' ')
}

export const autoEntryOf = (params: EnterParams): AutoEntry => ({
  room: roomOf(params),
  secrets: JSON.stringify([params.userSig, params.privateMapKey]),
  params: JSON.stringify(params),
  isLeft: false,
})

const awaitable: Readonly<Record<string, (params: EnterParams) => unknown>> = {
  'sdk-app-id': ({ sdkAppID }) => sdkAppID,
  'user-id': ({ userID }) => userID,
  'user-sig': ({ userSig }) => userSig,
  'room-id': ({ roomID, strRoomID }) => roomID || strRoomID,
}

/**
 * The properties that `auto-enter` still waits for; a signature often comes later than the rest. What is there and
 * wrong is told when it is tried.
 */
export const awaited = (params: EnterParams): string =>
  Object.keys(awaitable)
    .filter((name) => isLeftOut(awaitable[name]?.(params)))
    .join(', ')

const refusals: readonly (ErrorReason | '')[] = ['userSigRefused', 'privateMapKeyRefused']

/**
 * Whether to enter: another room than before, the same one with what the server has refused replaced, or with newer
 * parameters while it is wanted. A fresh signature alone takes nobody back who was put out or has hung up, be it before
 * the entry was complete or after it was refused.
 */
export function isNewEntry(before: AutoEntry, next: AutoEntry, { entry, lastError }: RoomState): boolean {
  if (next.room !== before.room) return true
  if (entry) return next.params !== before.params && next.room === roomOf(entry)
  return !before.isLeft && next.secrets !== before.secrets && refusals.includes(lastError)
}
