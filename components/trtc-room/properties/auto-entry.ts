import type { RoomState } from '../../../src/machine/state'
import type { EnterParams } from '../../../src/schema/entry-fields'
import type { ErrorReason } from '../../../src/schema/errors'
import type { RoomMethods } from '../../../src/schema/methods'
import { isLeftOut } from '../../../src/session/enter-params'
import type { Log } from '../../../src/session/log'
import { entryParams } from './entry-params'
import type { Settings } from './settings'

/** The component, as far as `auto-enter` needs it. */
interface Room {
  readonly session: { readonly state: RoomState }
  readonly log: Log
  readonly settings: Pick<Settings, 'values'>
  readonly actions: Pick<RoomMethods, 'enterRoom'>
}

/** What the properties name, as text to compare. */
interface Named {
  /** Empty as long as they name no room. */
  readonly room: string
  readonly secrets: string
  readonly params: string
}

const nothing: Named = { room: '', secrets: '', params: '' }

/** `auto-enter`: enters the room that the properties name. */
export class AutoEntry {
  /** What it has acted on. */
  private last = nothing
  /** The room was left on request since it was last asked for. */
  private isLeft = false
  /** The missing properties that were last logged. */
  private missing = ''

  constructor(private readonly room: Room) {}

  /** The properties have changed. */
  update(): void {
    const { values } = this.room.settings
    const params = entryParams(values)
    const missing = missingIn(params)
    if (values.autoEnter) this.logMissing(missing)
    const next = this.named()
    // A signature that is missing for a moment names no other room.
    if (next.room !== '' && missing !== '') return
    const isNew = this.isNew(next)
    this.last = next
    if (isNew) void this.room.actions.enterRoom()
  }

  /** The app asks for a room, or leaves: by a method, the bar, or the class. */
  note(command: 'enter' | 'exit'): void {
    this.isLeft = command === 'exit'
    if (this.isLeft) this.last = this.named()
  }

  /** Enters again what could not be entered, unless it was left on request. */
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
   * Whether to enter: another room than before, the same one with what the server has refused replaced, or with newer
   * parameters while it is wanted. A fresh signature alone takes nobody back who was put out or has hung up, be it
   * before the entry was complete or after it was refused.
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

/** The application, the user and the room. A string room wins, and is never the number room of the same digits. */
function roomIn({ sdkAppID, userID, roomID, strRoomID }: RoomNames): string {
  // A value that is there and not legal is reported by the entry.
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

/** The properties that are still missing; a signature often comes later than the rest. */
const missingIn = (params: EnterParams): string =>
  Object.keys(required)
    .filter((name) => isLeftOut(required[name]?.(params)))
    .join(', ')
