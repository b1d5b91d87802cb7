import type { Input } from '../machine/inputs'
import type { RoomState } from '../machine/state'
import type { Diagnostics } from '../schema/diagnostics'
import type { Log } from './log'

/** Several times a second for everybody: a log of these would hold nothing else. */
const frequent: readonly Input['type'][] = ['volumeMeasured', 'netMeasured', 'volumesDue']

/** How many phases and codes are kept. */
const KEPT = 50
const LONGEST_VALUE = 60

/** What has happened to a room: a line of the log for each input that changed something, and the last of two kinds. */
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
  // The codes of the native tags stand for what was read from them.
  if (input.type === 'reported')
    return 'code' in input.detail ? [input.event, ...facts(input.detail)].join(' ') : undefined
  if (before === after) return undefined
  const attempt = after.attempt > 0 ? ` (attempt ${after.attempt})` : ''
  const moved = before.phase === after.phase ? '' : ` -> ${after.phase}${attempt}`
  return [`${before.phase} + ${input.type}`, ...facts(input)].join(' ') + moved
}

/** Of an entry only where it leads; play urls are long and say nothing new. */
const unsaid: readonly string[] = ['type', 'src', 'userSig', 'privateMapKey', 'message', 'fatal']

/** Names and values; those of objects inside as if they were its own. */
function facts(of: object): string[] {
  const all = Object.entries(of).map(([name, value]: [string, unknown]) => fact(name, value))
  return ([] as string[]).concat(...all)
}

function fact(name: string, value: unknown): string[] {
  if (unsaid.includes(name) || value === '' || value === undefined || value === null) return []
  if (name === 'entry') return facts(destination(value as Destination))
  if (typeof value === 'object' && !Array.isArray(value)) return facts(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return [`${name}=${text.slice(0, LONGEST_VALUE)}`]
}

type Destination = { readonly [K in 'sdkAppID' | 'userID' | 'roomID' | 'strRoomID']: unknown }

const destination = ({ sdkAppID, userID, roomID, strRoomID }: Destination): object =>
  strRoomID ? { sdkAppID, userID, strRoomID } : { sdkAppID, userID, roomID }
