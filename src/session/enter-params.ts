import {
  entryAliases,
  entryFields,
  type EnterParams,
  type Entry,
  type EntryFieldName,
} from '../schema/entry-fields'
import { mapValues } from '../schema/map-values'
import { ParameterError } from '../schema/room-error'
import type { Rule } from '../schema/rule'
import { follow, kindOf } from './check'

const METHOD = 'enterRoom'

/** Checks what a caller says against the declared rules. Throws a `ParameterError`; never touches what came in. */
export function checkedEntry(params: EnterParams): Entry {
  const given = { ...(Object(params) as Readonly<Record<string, unknown>>) }
  for (const [alias, name] of Object.entries(entryAliases)) given[name] ??= given[alias]
  const hasText = !isLeftOut(given['strRoomID'])
  if (!hasText && isLeftOut(given['roomID'])) {
    throw new ParameterError(METHOD, 'roomID', 'missing, and so is strRoomID', entryFields.roomID.rule.says)
  }
  return mapValues(entryFields, (name) =>
    checkedValue(name, hasText && name === 'roomID' ? undefined : given[name]),
  ) as unknown as Entry
}

export const isLeftOut = (value: unknown): boolean => value === undefined || value === null || value === ''

function checkedValue(name: EntryFieldName, value: unknown): unknown {
  const { rule, value: standard } = entryFields[name] as { readonly rule: Rule; readonly value?: unknown }
  if (isLeftOut(value) && standard !== undefined) return standard
  const checked = follow(rule, value)
  if (checked === undefined) throw new ParameterError(METHOD, name, kindOf(value), rule.says)
  return checked
}
