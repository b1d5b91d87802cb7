import type { Step } from '../chaos/script'
import { MASK } from '../trace/secrets'
import type { TraceEntry } from '../trace/trace-entry'
import type { Recording } from './recording'

/** Shorter pauses are left out, ms. */
const SHORTEST = 50

type Detail = Readonly<Record<string, unknown>>

/** What fields tell, as what was done to them. */
const fillings: Readonly<Record<string, (value: unknown) => Step | undefined>> = {
  input: (text) => (typeof text === 'string' && isWhole(text) ? { do: 'type', text } : undefined),
  confirm: () => ({ do: 'confirm' }),
  change: (value) => ({ do: 'slide', value }),
}

/** What was done to a phone: touches, texts, troubles, codes of its tags, and the entries and exits of its app. */
const stepOf: Partial<Record<TraceEntry['kind'], (entry: TraceEntry) => Step | undefined>> = {
  tap: ({ name, at, detail }) => at && { do: name, ...measures[name]?.(detail), ...at },
  event: ({ name, at, detail }) => {
    const step = at && fillings[name]?.((detail as Detail | null)?.['value'])
    return step && { ...step, ...at }
  },
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

/** How far and where to. */
const measures: Readonly<Record<string, (detail: unknown) => Detail>> = {
  drag: (by) => ({ by }),
  scroll: (to) => ({ to }),
}

/** Neither masked nor shortened. */
const isWhole = (text: string): boolean => !text.includes(MASK) && !/… \+\d+$/.test(text)

const tagOf = (target: string): string =>
  target.startsWith('live-pusher') ? 'pusher' : (target.split('#')[1] ?? '')

const pick = (fields: Detail, names: readonly string[]): Detail =>
  Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name]]))

export interface ScriptOptions {
  /** Codes of the tags are played too: as they were, instead of as the room of the bench makes them. */
  readonly codes?: boolean
  /** When the script begins, as `startOf` tells; otherwise with its first step. */
  readonly start?: number
}

/** The script that does to a phone again what was done to it, at the same times. */
export function scriptOf(recording: Recording, phone: string, options: ScriptOptions = {}): Step[] {
  if (recording.script) return [...recording.script]
  return withPauses(momentsOf(recording, phone, options), options.start)
}

/** When the first thing was done to any phone: scripts that begin then are played side by side. */
export function startOf(recording: Recording): number | undefined {
  const firsts = phonesOf(recording).map((phone) => momentsOf(recording, phone, {})[0]?.t ?? Infinity)
  const start = Math.min(...firsts)
  return Number.isFinite(start) ? start : undefined
}

/** The users whose phones are in a recording. */
export const phonesOf = ({ entries }: Recording): string[] =>
  [...new Set(entries.map(({ phone }) => phone))].filter(Boolean)

function momentsOf(recording: Recording, phone: string, { codes = false }: ScriptOptions): Moment[] {
  const moments: Moment[] = []
  let last: Step | undefined
  for (const entry of recording.entries) {
    if (entry.phone !== phone || (entry.kind === 'native' && !codes)) continue
    const step = stepOf[entry.kind]?.(entry)
    if (!step) continue
    const before = last
    last = step
    if (isEndOf(before, step) || isLedTo(step, moments)) continue
    if (replaces(step, before)) moments.pop()
    moments.push({ t: entry.t, step })
  }
  return moments
}

interface Moment {
  readonly t: number
  readonly step: Step
}

const isSamePlace = (left: Step, right: Step): boolean =>
  left['what'] === right['what'] && left['nth'] === right['nth']

/** A finger that leaves after a long press taps too. */
const isEndOf = (last: Step | undefined, step: Step): boolean =>
  step.do === 'tap' && last?.do === 'longpress' && isSamePlace(step, last)

/** The room is entered and left by what was touched. */
const isLedTo = (step: Step, moments: readonly Moment[]): boolean =>
  (step.do === 'enter' || step.do === 'exit') && moments.some((one) => touches.has(one.step.do))

const touches = new Set(['tap', 'longpress', 'drag', 'confirm', 'slide'])

/** One letter more of the same text. */
const replaces = (step: Step, last: Step | undefined): boolean =>
  step.do === 'type' && last?.do === 'type' && isSamePlace(step, last)

function withPauses(moments: readonly Moment[], start = moments[0]?.t ?? 0): Step[] {
  return moments.flatMap(({ t, step }, index) => {
    const pause = t - (moments[index - 1]?.t ?? start)
    return pause < SHORTEST ? [step] : [{ do: 'wait', ms: Math.round(pause) }, step]
  })
}

/** The same script at another speed. */
export const atSpeed = (script: readonly Step[], speed: number): Step[] =>
  script.map((step) => (step.do === 'wait' ? { ...step, ms: Math.round(Number(step['ms']) / speed) } : step))
