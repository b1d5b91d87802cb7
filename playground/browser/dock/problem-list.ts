import type { Diagnostic } from '../../build/diagnostic'
import type { TraceEntry } from '../trace/trace-entry'

/** Equal problems of all phones and builds as one. */
export interface Problem {
  readonly key: string
  readonly severity: 'error' | 'warning'
  readonly text: string
  /** The stack, or the line of the file. */
  readonly more: string
  /** Such as `pages/call/call.wxml:3:5`; empty if it is unknown. */
  readonly place: string
  readonly count: number
  readonly phones: readonly string[]
  readonly isFatal: boolean
}

/** The problems of the build, then those of the phones, each once. */
export function problemsOf(build: readonly Diagnostic[], entries: readonly TraceEntry[]): Problem[] {
  const found = new Map<string, Problem>()
  const all = [...build.map(ofBuild), ...entries.filter(({ kind }) => kind === 'problem').map(ofPhone)]
  for (const problem of all) {
    const before = found.get(problem.key)
    found.set(problem.key, before ? joined(before, problem) : problem)
  }
  return [...found.values()]
}

/** The number of different problems of each phone. */
export function problemCounts(entries: readonly TraceEntry[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { phones } of problemsOf([], entries))
    for (const phone of phones) counts[phone] = (counts[phone] ?? 0) + 1
  return counts
}

function joined(before: Problem, { count, phones, isFatal }: Problem): Problem {
  return {
    ...before,
    count: before.count + count,
    phones: [...new Set([...before.phones, ...phones])],
    isFatal: before.isFatal || isFatal,
  }
}

function ofBuild({ severity, file, line, column, text, lineText, fatal = false }: Diagnostic): Problem {
  const place = `${file}:${line}:${column}`
  return {
    key: `${place} ${text}`,
    severity,
    text,
    more: lineText,
    place,
    count: 1,
    phones: [],
    isFatal: fatal,
  }
}

function ofPhone({ phone, name, level, fatal = false }: TraceEntry): Problem {
  const [text = '', ...stack] = name.split('\n')
  return {
    key: text,
    severity: level === 'error' ? 'error' : 'warning',
    text,
    more: stack.join('\n'),
    place: '',
    count: 1,
    phones: [phone],
    isFatal: fatal,
  }
}
