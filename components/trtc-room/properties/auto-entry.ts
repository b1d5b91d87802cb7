import type { RoomState } from '../../../src/machine/state'
import type { EnterParams } from '../../../src/schema/entry-fields'
import type { ErrorReason } from '../../../src/schema/errors'
import type { RoomMethods } from '../../../src/schema/methods'
import { isLeftOut } from '../../../src/session/enter-params'
import type { Log } from '../../../src/session/log'
import { entryParams } from './entry-params'
import type { Settings } from './settings'

/** What `auto-enter` needs from the component. */
interface Room {
  readonly session: { readonly state: RoomState }
  readonly log: Log
  readonly settings: Pick<Settings, 'values'>
  readonly actions: Pick<RoomMethods, 'enterRoom'>
}

/** The entry given by the properties, as strings to compare. */
interface Named {
  /** Empty while the properties are incomplete. */
  readonly room: string
  readonly secrets: string
  readonly params: string
}

const nothing: Named = { room: '', secrets: '', params: '' }

/** `auto-enter`: enters the room given by the properties. */
export class AutoEntry {
  /** The entry that was last handled. */
  private last = nothing
  /** The room was left on request since it was last requested. */
  private isLeft = false
  /** The missing properties that were last logged. */
  private missing = ''

  constructor(private readonly room: Room) {}

  /** Called when properties have changed. */
  update(): void {
    const { values } = this.room.settings
    const params = entryParams(values)
    const missing = missingIn(params)
    if (values.autoEnter) this.logMissing(missing)
    const next = this.named()
    // A temporarily missing signature does not mean another room.
    if (next.room !== '' && missing !== '') return
    const isNew = this.isNew(next)
    this.last = next
    if (isNew) void this.room.actions.enterRoom()
  }

  /** The app enters or leaves: by a method, the control bar, or the class. */
  note(command: 'enter' | 'exit'): void {
    this.isLeft = command === 'exit'
    if (this.isLeft) this.last = this.named()
  }

  /** Retries a failed entry, unless the room was left on request. */
  retry(): void {
    if (this.isLeft) return
    this.last = nothing
    this.update()
  }

  private named(): Named {
    const { values } = this.room.settings
    return values.autoEnter ? namedBy(entryParams(values)) : nothing
  }

  /**
   * Whether to enter: another room than before, the same one with the refused parameters replaced, or the same one
   * with newer parameters while it is wanted. A new signature alone does not enter again after the user was removed
   * or has left, even before the entry was complete or after it was refused.
   */
  private isNew(next: Named): boolean {
    const { entry, lastError } = this.room.session.state
    if (next.room === '') return false
    if (next.room !== this.last.room) return true
    if (entry) return next.params !== this.last.params && next.room === roomIn(entry)
    return !this.isLeft && next.secrets !== this.last.secrets && refusals.includes(lastError)
  }

  private logMissing(names: string): void {
    if (names !== '' && names !== this.missing) this.room.log.info(`auto-enter waits for ${names}`)
    this.missing = names
  }
}

const refusals: readonly (ErrorReason | '')[] = ['userSigRefused', 'privateMapKeyRefused']

const namedBy = (params: EnterParams): Named => ({
  room: roomIn(params),
  secrets: JSON.stringify([params.userSig, params.privateMapKey]),
  params: JSON.stringify(params),
})

type RoomNames = Partial<Pick<EnterParams, 'sdkAppID' | 'userID' | 'roomID' | 'strRoomID'>>

/**
 * Application, user and room. A string room takes precedence and differs from the numeric room with the same digits.
 */
function roomIn({ sdkAppID, userID, roomID, strRoomID }: RoomNames): string {
  // An illegal value is reported when entering.
  if ([sdkAppID, userID, roomID || strRoomID].some(isLeftOut)) return ''
  const kind = strRoomID || !/^\d+$/.test(String(roomID)) ? 'string' : 'number'
  return [sdkAppID, userID, kind, strRoomID || roomID].join(' ')
}

const required: Readonly<Record<string, (params: EnterParams) => unknown>> = {
  'sdk-app-id': ({ sdkAppID }) => sdkAppID,
  'user-id': ({ userID }) => userID,
  'user-sig': ({ userSig }) => userSig,
  'room-id': ({ roomID, strRoomID }) => roomID || strRoomID,
}

/** The properties that are still missing. The signature often arrives last. */
const missingIn = (params: EnterParams): string =>
  Object.keys(required)
    .filter((name) => isLeftOut(required[name]?.(params)))
    .join(', ')
