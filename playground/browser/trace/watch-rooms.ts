import type { DiagnosticLine } from '../../../src/schema/diagnostics'
import type { Trace } from './trace'
import type { TraceDraft } from './trace-entry'

type Level = DiagnosticLine['level']

/** The log of a `trtc-room`, of the tag or of the class: the seam at which it tells each step. */
interface RoomLog {
  readonly kept: readonly DiagnosticLine[]
  info(message: string, ...facts: unknown[]): void
  warn(message: string, ...facts: unknown[]): void
  error(message: string, ...facts: unknown[]): void
}

/** What has a log like it: an instance of the component or of the class. */
interface Room {
  readonly log: RoomLog
  getDiagnostics(): unknown
}

const watched = new WeakSet<RoomLog>()

/** Records the steps of a component's rooms, if it is a `trtc-room` or holds one in a field. */
export function watchRooms(instance: object, trace: Trace): void {
  for (const room of roomsOf(instance)) watchLog(room.log, trace)
}

/** The rooms in a component: itself, or the values of its fields. */
export function roomsOf(instance: object): Room[] {
  return [instance, ...(Object.values(instance) as unknown[])].filter(isRoom)
}

function watchLog(log: RoomLog, trace: Trace): void {
  if (watched.has(log)) return
  watched.add(log)
  const note = (level: Level, message: string): void => {
    if (!REPORTED.test(message)) trace.record(draftOf(level, message))
  }
  for (const { level, message } of log.kept) note(level, message)
  for (const level of ['info', 'warn', 'error'] as const) {
    const original = log[level].bind(log)
    log[level] = (message, ...facts) => {
      note(level, [message, ...facts.map(String)].join(' '))
      original(message, ...facts)
    }
  }
}

const LINE = /^(\w+) \+ (\w+)(.*?)(?: -> (\w+).*)?$/

/** A code that a tag reported: its event is recorded already. */
const REPORTED = /^[A-Z_]+ .*code=/

/** A line of the journal, such as `inRoom + disconnected reason=linkLost -> retrying (attempt 1)`. */
export function draftOf(level: Level, message: string): TraceDraft {
  const [, before, input, facts, phase] = LINE.exec(message) ?? []
  if (!before || !input) return { kind: 'input', name: message, level, target: 'trtc-room' }
  return {
    kind: 'input',
    name: input,
    level,
    target: 'trtc-room',
    detail: { in: before, ...(facts?.trim() && { facts: facts.trim() }) },
    ...(phase && { phase }),
  }
}

function isRoom(value: unknown): value is Room {
  if (typeof value !== 'object' || value === null || !('getDiagnostics' in value)) return false
  const log = (value as Partial<Room>).log
  return typeof log === 'object' && Array.isArray(log.kept) && typeof log.info === 'function'
}
