import type { TraceEntry } from '../trace/trace-entry'
import { formatBytes } from './timeline'

interface Described {
  readonly title: string
  /** The rest of the line. */
  readonly more: string
}

type Detail = Readonly<Record<string, unknown>>

const fieldsOf = (detail: unknown): Detail =>
  typeof detail === 'object' && detail !== null ? (detail as Detail) : {}

const codeOf = ({ name, detail }: TraceEntry): Described => {
  const { code, message, ...rest } = fieldsOf(detail)
  if (code === undefined) return { title: name, more: line(detail) }
  return { title: `${name} ${JSON.stringify(code)}`, more: [message, line(rest)].filter(Boolean).join(' ') }
}

const told: Partial<Record<TraceEntry['kind'], (entry: TraceEntry) => Described>> = {
  native: codeOf,
  event: codeOf,
  data: ({ name, bytes = 0, detail }) => ({ title: name, more: `${formatBytes(bytes)}  ${line(detail)}` }),
  input: ({ name, detail }) => ({ title: name, more: line(fieldsOf(detail)['facts']) }),
  wx: ({ name, detail }) => ({ title: `wx.${name}`, more: line(detail) }),
  call: ({ name, target = '', detail }) => ({ title: `${target}.${name}()`, more: line(detail) }),
  page: ({ name, detail }) => ({ title: `${name}()`, more: line(detail) }),
  tap: ({ name, detail }) => ({
    title: name,
    more: typeof detail === 'string' ? `“${detail}”` : line(detail),
  }),
  stats: ({ name, detail }) => ({ title: name, more: line(detail) }),
  console: ({ name, detail }) => ({ title: firstLine(name), more: line(detail) }),
  problem: ({ name }) => ({ title: firstLine(name), more: '' }),
  request: ({ name }) => ({ title: name, more: '' }),
}

/** One line about an entry: what happened, and with which values. */
export function describeEntry(entry: TraceEntry): Described {
  return told[entry.kind]?.(entry) ?? { title: entry.name, more: line(entry.detail) }
}

const LONGEST = 160

function line(detail: unknown): string {
  if (detail === undefined || detail === null) return ''
  const text = typeof detail === 'string' ? detail : JSON.stringify(detail)
  if (text === '{}' || text === '[]') return ''
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

export const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''
