import {
  entryAliases,
  entryFields,
  type EnterParams,
  type Entry,
  type EntryFieldName,
  type Rule,
} from '../schema/entry-fields'
import { ParameterError } from '../schema/room-error'

const METHOD = 'enterRoom'
const names = Object.keys(entryFields) as readonly EntryFieldName[]

/** Checks what a caller says against the declared rules. Throws a `ParameterError`; never touches what came in. */
export function checkedEntry(params: EnterParams): Entry {
  const given = { ...(Object(params) as Readonly<Record<string, unknown>>) }
  for (const [alias, name] of Object.entries(entryAliases)) given[name] ??= given[alias]
  const hasText = !isLeftOut(given['strRoomID'])
  if (!hasText && isLeftOut(given['roomID'])) {
    throw new ParameterError(METHOD, 'roomID', 'missing, and so is strRoomID', entryFields.roomID.rule.says)
  }
  const entry: Record<string, unknown> = {}
  for (const name of names)
    entry[name] = checkedValue(name, hasText && name === 'roomID' ? undefined : given[name])
  return entry as unknown as Entry
}

const isLeftOut = (value: unknown): boolean => value === undefined || value === null || value === ''

function checkedValue(name: EntryFieldName, value: unknown): unknown {
  const { rule, value: standard } = entryFields[name] as { readonly rule: Rule; readonly value?: unknown }
  if (isLeftOut(value) && standard !== undefined) return standard
  const checked = follow(rule, value)
  if (checked === undefined) throw new ParameterError(METHOD, name, kindOf(value), rule.says)
  return checked
}

/** The value as the url needs it, or undefined when the rule forbids it. */
function follow(rule: Rule, value: unknown): string | number | undefined {
  switch (rule.kind) {
    case 'whole':
      return asWhole(value, rule.min, rule.max)
    case 'text':
      // Legal texts are ASCII, so their length is their bytes.
      return typeof value === 'string' && value.length <= rule.bytes && rule.legal.test(value)
        ? value
        : undefined
    case 'choice':
      return rule.values.find((legal) => legal === value || String(legal) === value)
  }
}

/** Numbers may come as decimal text; '007' is not the number 7 but a string room in the wrong place. */
function asWhole(value: unknown, min: number, max: number): number | undefined {
  const isDecimal = typeof value === 'number' || (typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value))
  const number = Number(value)
  return isDecimal && Number.isInteger(number) && number >= min && number <= max ? number : undefined
}

/** What came, in words that give no text away. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'missing'
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'string')
    return value === '' ? 'empty' : `a text of ${value.length} characters that is not legal`
  return Array.isArray(value) ? 'an array' : `of the type ${typeof value}`
}
