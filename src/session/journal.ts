import type { Input } from '../machine/inputs'
import type { RoomState } from '../machine/state'
import type { Diagnostics } from '../schema/diagnostics'
import { secretFields } from '../schema/entry-fields'
import type { Log } from './log'

/** Not logged: they come several times a second from each user. */
const frequent: readonly Input['type'][] = ['volumeMeasured', 'netMeasured', 'volumesDue']

/** Number of phases and codes kept. */
const KEPT = 50
const LONGEST_VALUE = 60

/** History of a room: a log line for each input that changed something, and the last phases and codes. */
export class Journal {
  readonly phases: Diagnostics['phases'][number][] = []
  readonly codes: Diagnostics['codes'][number][] = []

  constructor(
    private readonly log: Log,
    private readonly now: () => number,
  ) {}

  note(before: RoomState, input: Input, after: RoomState): void {
    const line = lineOf(before, input, after)
    if (line !== undefined) this.log.info(line)
    if (before.phase !== after.phase) keep(this.phases, { at: this.now(), phase: after.phase })
    if (input.type === 'reported' && 'code' in input.detail) {
      const { code, message } = input.detail
      const streamID = 'streamID' in input.detail ? input.detail.streamID : ''
      keep(this.codes, { at: this.now(), streamID, code, message })
    }
  }
}

function keep<T>(list: T[], entry: T): void {
  list.push(entry)
  if (list.length > KEPT) list.shift()
}

/** Such as `inRoom + disconnected reason=linkLost code=-1307 -> retrying (attempt 1)`. */
export function lineOf(before: RoomState, input: Input, after: RoomState): string | undefined {
  if (frequent.includes(input.type)) return undefined
  // Codes of the native tags are logged instead of the inputs decoded from them.
  if (input.type === 'reported')
    return 'code' in input.detail ? [input.event, ...facts(input.detail)].join(' ') : undefined
  if (before === after) return undefined
  const attempt = after.attempt > 0 ? ` (attempt ${after.attempt})` : ''
  const moved = before.phase === after.phase ? '' : ` -> ${after.phase}${attempt}`
  return [`${before.phase} + ${input.type}`, ...facts(input)].join(' ') + moved
}

/** Fields that are not logged: secrets, messages, and play urls, which are long. */
const notLogged: readonly string[] = [...secretFields, 'type', 'src', 'message', 'fatal']

/** `name=value` for each field; fields of nested objects are flattened. */
function facts(of: object): string[] {
  const all = Object.entries(of).map(([name, value]: [string, unknown]) => fact(name, value))
  return ([] as string[]).concat(...all)
}

function fact(name: string, value: unknown): string[] {
  if (notLogged.includes(name) || value === '' || value === undefined || value === null) return []
  if (name === 'entry') return facts(destination(value as Destination))
  if (typeof value === 'object' && !Array.isArray(value)) return facts(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return [`${name}=${text.slice(0, LONGEST_VALUE)}`]
}

type Destination = { readonly [K in 'sdkAppID' | 'userID' | 'roomID' | 'strRoomID']: unknown }

const destination = ({ sdkAppID, userID, roomID, strRoomID }: Destination): object =>
  strRoomID ? { sdkAppID, userID, strRoomID } : { sdkAppID, userID, roomID }
