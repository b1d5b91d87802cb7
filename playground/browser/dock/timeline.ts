import type { TraceEntry, TraceKind } from '../trace/trace-entry'

/** One line of the timeline: an entry, and its result if it is a call that was answered. */
export interface Row {
  readonly entry: TraceEntry
  readonly result?: TraceEntry
}

/** An event with everything that it led to. */
export interface Group {
  readonly key: string
  readonly phone: string
  /** The first row is what led to the others. */
  readonly rows: readonly Row[]
}

export interface TimelineFilter {
  /** A user, or empty for all. */
  readonly phone: string
  /** The kinds shown; empty for all but measurements. */
  readonly kinds: readonly TraceKind[]
  readonly text: string
}

const groupKey = ({ phone, group }: TraceEntry): string => `${phone} ${group}`

/** The entries as groups, in the order of their first entries. */
export function groupsOf(entries: readonly TraceEntry[]): Group[] {
  const results = new Map<string, TraceEntry>()
  for (const entry of entries) if (entry.of !== undefined) results.set(`${entry.phone} ${entry.of}`, entry)
  const groups = new Map<string, Row[]>()
  for (const entry of entries) {
    if (entry.of !== undefined) continue
    const result = results.get(`${entry.phone} ${entry.id}`)
    const rows = groups.get(groupKey(entry)) ?? []
    rows.push(result ? { entry, result } : { entry })
    groups.set(groupKey(entry), rows)
  }
  return [...groups].map(([key, rows]) => ({ key, rows, phone: rows[0]?.entry.phone ?? '' }))
}

/** The groups in which something matches, with their first rows and the rows that match. */
export function filterGroups(groups: readonly Group[], { phone, kinds, text }: TimelineFilter): Group[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = ({ entry, result }: Row): boolean => {
    if (kinds.length > 0 ? !kinds.includes(kindOf(entry)) : kindOf(entry) === 'stats') return false
    const haystack = words.length > 0 ? textOf(entry, result) : ''
    return words.every((word) => haystack.includes(word))
  }
  return groups.flatMap((group) => {
    if (phone !== '' && group.phone !== phone) return []
    const rows = group.rows.filter((row, index) => index === 0 || matches(row))
    const first = rows[0]
    return first && (rows.length > 1 || matches(first)) ? [{ ...group, rows }] : []
  })
}

/** Events that come several times a second are measurements, unless something follows from them. */
const kindOf = ({ kind, frequent }: TraceEntry): TraceKind => (frequent ? 'stats' : kind)

function textOf(entry: TraceEntry, result?: TraceEntry): string {
  const { kind, name, target = '', phase = '', detail } = entry
  const parts = [kind, name, target, phase, detail, result?.detail]
  return parts
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part ?? '')))
    .join(' ')
    .toLowerCase()
}

export interface Total {
  readonly calls: number
  readonly bytes: number
}

const nothing: Total = { calls: 0, bytes: 0 }

/** A running total of `setData` for each phone; under the empty name that of all. */
export function addTotals(
  totals: Readonly<Record<string, Total>>,
  entries: readonly TraceEntry[],
): Readonly<Record<string, Total>> {
  const sums: Record<string, Total> = { ...totals }
  for (const { kind, phone, bytes = 0 } of entries) {
    if (kind !== 'data') continue
    for (const name of new Set(['', phone])) {
      const { calls, bytes: before } = sums[name] ?? nothing
      sums[name] = { calls: calls + 1, bytes: before + bytes }
    }
  }
  return sums
}

/** `812 B`, `18.4 KB`, `3.1 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** `14:03:07.250` in this machine's time. */
export function formatTime(t: number): string {
  const time = new Date(t)
  const two = (value: number): string => String(value).padStart(2, '0')
  const seconds = `${two(time.getSeconds())}.${String(time.getMilliseconds()).padStart(3, '0')}`
  return `${two(time.getHours())}:${two(time.getMinutes())}:${seconds}`
}
