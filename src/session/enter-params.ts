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

/** Validates parameters by the declared rules. Throws a `ParameterError`; does not modify them. */
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

/** A plain copy with aliases resolved; reading getters here may throw, later reads may not. */
function named(params: unknown): Given {
  try {
    const given: Record<string, unknown> = { ...(Object(params) as Given) }
    for (const [alias, name] of Object.entries(entryAliases)) given[name] ??= given[alias]
    return given
  } catch {
    throw new ParameterError(METHOD, 'params', 'an object that throws when it is read', 'a plain object')
  }
}

/** As in `trtc-wx-sdk` and the component of 2020, a `roomID` that is not a number is a string room. */
function roomNamed(given: Given): Given {
  const { roomID, strRoomID } = given
  const isText = typeof roomID === 'string' && Number.isNaN(Number(roomID))
  return isText && isLeftOut(strRoomID) ? { ...given, roomID: undefined, strRoomID: roomID } : given
}

const isUnset = (value: unknown): boolean => value === undefined || value === null || value === ''

/**
 * As in `trtc-wx-sdk`, false and 0 count as left out where there is a default: pages write `enableBlackStream:
 * false`.
 */
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
