import type { StatePart } from '../trace/state-part'
import type { TraceEntry } from '../trace/trace-entry'
import { withPatch } from './changed-paths'
import type { Fields } from './changed-paths'

/** What the patches of a recording have set so far, for each component of a phone. */
export function stateAt(entries: readonly TraceEntry[], phone: string): StatePart[] {
  const user = phone || (entries.find(({ kind }) => kind === 'data')?.phone ?? '')
  const data = new Map<string, Fields>()
  for (const { kind, phone: of, target = '', detail } of entries) {
    if (kind === 'data' && of === user && typeof detail === 'object' && detail !== null)
      data.set(target, withPatch(data.get(target) ?? {}, detail as Fields))
  }
  return [...data].map(([name, value], index) => ({ name, kind: 'component', index, value }))
}
