import {
  entryAliases,
  entryFields,
  type EnterParams,
  type Entry,
  type EntryFieldName,
} from '../schema/entry-fields'
import { mapValues } from '../schema/map-values'
import { ParameterError } from '../schema/room-error'
import { kindOf, type Rule } from '../schema/rule'

const METHOD = 'enterRoom'

type Given = Readonly<Record<string, unknown>>

/** Checks what a caller says against the declared rules. Throws a `ParameterError`; never touches what came in. */
export function checkedEntry(params: EnterParams): Entry {
  const given = roomNamed(named(params))
  const hasText = !isLeftOut(given['strRoomID'])
  if (!hasText && isUnset(given['roomID'])) {
    throw new ParameterError(METHOD, 'roomID', 'missing, and so is strRoomID', entryFields.roomID.rule.says)
  }
  return mapValues(entryFields, (name) =>
    checkedValue(name, hasText && name === 'roomID' ? undefined : given[name]),
  ) as unknown as Entry
}

/** Under the names of ours, and never as a getter that may throw later. */
function named(params: unknown): Given {
  try {
    const given: Record<string, unknown> = { ...(Object(params) as Given) }
    for (const [alias, name] of Object.entries(entryAliases)) given[name] ??= given[alias]
    return given
  } catch {
    throw new ParameterError(METHOD, 'params', 'an object that throws when it is read', 'a plain object')
  }
}

/** As `trtc-wx-sdk` and the component of 2020 have it: a room that is no number is a string room. */
function roomNamed(given: Given): Given {
  const { roomID, strRoomID } = given
  const isText = typeof roomID === 'string' && Number.isNaN(Number(roomID))
  return isText && isLeftOut(strRoomID) ? { ...given, roomID: undefined, strRoomID: roomID } : given
}

const isUnset = (value: unknown): boolean => value === undefined || value === null || value === ''

/** As `trtc-wx-sdk` has it, for whatever has a default: a page writes `enableBlackStream: false` for nothing. */
export const isLeftOut = (value: unknown): boolean => isUnset(value) || value === false || value === 0

function checkedValue(name: EntryFieldName, value: unknown): unknown {
  const { rule, value: standard } = entryFields[name] as {
    readonly rule: Rule<unknown>
    readonly value?: unknown
  }
  const isOut = name === 'roomID' ? isUnset(value) : isLeftOut(value)
  if (isOut && standard !== undefined) return standard
  const checked = isOut ? undefined : rule.coerce(value)
  if (checked === undefined) throw new ParameterError(METHOD, name, kindOf(value), rule.says)
  return checked
}
