import { entryFields, type Entry, type EntryFieldName } from './entry-fields'
import type { Rule } from './rule'

const names = Object.keys(entryFields) as readonly EntryFieldName[]

/** Warning about parameters that TRTC does not document and may refuse; empty if there are none. */
export function undocumented(entry: Entry): string {
  const odd = names.filter((name) => !isDocumented(name, entry[name]))
  if (odd.length === 0) return ''
  const legal = odd.map((name) => `${name}, which should be ${entryFields[name].rule.says}`)
  return `enterRoom: TRTC may refuse what it does not document: ${legal.join('; ')}`
}

function isDocumented(name: EntryFieldName, value: unknown): boolean {
  const { rule, value: standard } = entryFields[name] as {
    readonly rule: Rule<unknown>
    readonly value?: unknown
  }
  return value === standard || rule.isDocumented?.(value) !== false
}
