import type { Step } from '../chaos/script'
import type { TraceEntry } from '../trace/trace-entry'
import type { Recording } from './recording'

/** Shorter pauses are left out, ms. */
const SHORTEST = 50

type Detail = Readonly<Record<string, unknown>>

/** What was done to a phone: troubles, codes of its tags, and the entries and exits of its app. */
const stepOf: Partial<Record<TraceEntry['kind'], (entry: TraceEntry) => Step | undefined>> = {
  trouble: ({ detail }) => ({ do: 'cause', order: detail }),
  native: ({ name, target = '', detail }) => {
    if (name !== 'statechange' || typeof (detail as Detail | null)?.['code'] !== 'number') return undefined
    return { do: 'say', tag: tagOf(target), ...pick(detail as Detail, ['code', 'message']) }
  },
  input: ({ name, detail }) =>
    name === 'enter'
      ? { do: 'enter', room: Number(/roomID=(\d+)/.exec(JSON.stringify(detail))?.[1] ?? 7) }
      : name === 'exit'
        ? { do: 'exit' }
        : undefined,
}

const tagOf = (target: string): string =>
  target.startsWith('live-pusher') ? 'pusher' : (target.split('#')[1] ?? '')

const pick = (fields: Detail, names: readonly string[]): Detail =>
  Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name]]))

export interface ScriptOptions {
  /** Codes of the tags are played too: as they were, instead of as the room of the bench makes them. */
  readonly codes?: boolean
}

/** The script that does to a phone again what was done to it, at the same times. */
export function scriptOf(recording: Recording, phone: string, { codes = false }: ScriptOptions = {}): Step[] {
  if (recording.script) return [...recording.script]
  const steps: Step[] = []
  let last: number | undefined
  for (const entry of recording.entries) {
    if (entry.phone !== phone || (entry.kind === 'native' && !codes)) continue
    const step = stepOf[entry.kind]?.(entry)
    if (!step) continue
    const pause = entry.t - (last ?? entry.t)
    if (pause >= SHORTEST) steps.push({ do: 'wait', ms: Math.round(pause) })
    last = entry.t
    steps.push(step)
  }
  return steps
}

/** The same script at another speed. */
export const atSpeed = (script: readonly Step[], speed: number): Step[] =>
  script.map((step) => (step.do === 'wait' ? { ...step, ms: Math.round(Number(step['ms']) / speed) } : step))
