import type { Step } from '../chaos/script'
import { draftOf } from '../trace/watch-rooms'
import type { TraceEntry } from '../trace/trace-entry'

const FORMAT = 'trtc-room recording'

/** A saved part of the timeline. */
export interface Recording {
  readonly format: typeof FORMAT
  readonly version: 1
  /** The name of the mini program. */
  readonly app: string
  /** The page on which each phone began, with its query. */
  readonly pages: Readonly<Record<string, string>>
  readonly entries: readonly TraceEntry[]
  /** The steps of a random walk, which has no entries. */
  readonly script?: readonly Step[]
}

export function recordingOf(
  app: string,
  pages: Recording['pages'],
  entries: readonly TraceEntry[],
): Recording {
  return { format: FORMAT, version: 1, app, pages, entries }
}

/**
 * Reads a recording of the bench, what `getDiagnostics()` of a phone returned, or the script of a random walk.
 * Throws an error that says what came instead.
 */
export function readRecording(text: string): Recording {
  const value = parse(text)
  if (isSteps(value)) return { ...recordingOf('', {}, entriesOfScript(value)), script: value }
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >
  if (fields['format'] === FORMAT && Array.isArray(fields['entries'])) return value as Recording
  if (Array.isArray(fields['log']) && Array.isArray(fields['codes']))
    return recordingOf('', {}, entriesOfDiagnostics(value as Diagnostics))
  const came = Array.isArray(value)
    ? 'a list'
    : `the fields ${Object.keys(fields).slice(0, 5).join(', ') || 'none'}`
  throw new Error(`neither a recording, diagnostics nor a script: ${came}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`, { cause: error })
  }
}

const isSteps = (value: unknown): value is readonly Step[] =>
  Array.isArray(value) && value.length > 0 && value.every((step) => typeof (step as Step)?.do === 'string')

/** The part of `getDiagnostics()` that is read here. */
interface Diagnostics {
  readonly room?: { readonly userID?: string }
  readonly codes: readonly {
    readonly at: number
    readonly streamID: string
    readonly code: number
    readonly message: string
  }[]
  readonly log: readonly {
    readonly at: number
    readonly level: 'info' | 'warn' | 'error'
    readonly message: string
  }[]
}

type Moment = Omit<TraceEntry, 'id' | 'group' | 'phone'>

function entriesOfDiagnostics({ room, codes, log }: Diagnostics): TraceEntry[] {
  const natives = codes.map(({ at, streamID, code, message }): Moment => ({
    t: at,
    kind: 'native',
    name: 'statechange',
    target: streamID === '' ? 'live-pusher' : `live-player#${streamID}`,
    detail: { code, message },
  }))
  const steps = log
    .filter(({ message }) => !/^[A-Z_]+ .*code=/.test(message))
    .map(({ at, level, message }): Moment => ({ t: at, ...draftOf(level, message) }))
  return numbered(room?.userID ?? 'phone', [...natives, ...steps])
}

/** An input within this time of a code followed from it, ms. */
const TOGETHER = 20

function numbered(phone: string, moments: readonly Moment[]): TraceEntry[] {
  let lead = { id: 0, t: -Infinity }
  return [...moments]
    .sort((left, right) => left.t - right.t)
    .map((moment, index) => {
      const id = index + 1
      if (moment.kind === 'native' || moment.t - lead.t > TOGETHER) lead = { id, t: moment.t }
      return { ...moment, id, phone, group: lead.id }
    })
}

/** Each step at its time; steps between waits happen at once. */
function entriesOfScript(script: readonly Step[]): TraceEntry[] {
  let t = 0
  return script.flatMap((step, index) => {
    if (step.do === 'wait') t += Number(step['ms'])
    const { do: name, ...detail } = step
    return [{ id: index + 1, group: index + 1, t, phone: 'alice', kind: 'trouble', name, detail } as const]
  })
}
