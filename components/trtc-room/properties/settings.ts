import type { Input } from '../../../src/machine/inputs'
import { defaultsOf } from '../../../src/schema/field'
import { pickBy } from '../../../src/schema/pick-by'
import { mapValues } from '../../../src/schema/map-values'
import { isMissing } from '../../../src/schema/rule'
import { properties, type Properties } from './properties'
import { illegal, type Property } from './property'

export type PropertyName = keyof Properties

/** What a page has set, as it came. */
export type Given = { readonly [K in PropertyName]: unknown }

/** Single properties win over what `config` says: it is read before them. */
export const observedProperties = [
  'config',
  ...Object.keys(properties).filter((name) => name !== 'config'),
] as readonly PropertyName[]

export const defaultProperties: Properties = defaultsOf(properties)

/**
 * As WeChat is told of them. Any type is let in, so that nothing is converted on the way: a number would become 0 for
 * `null` and 16 for `'0x10'`. Base library 2.10.0 knows `optionalTypes`, too, but phones were seen to ignore them.
 */
export const declared = mapValues(properties, (name) => ({
  type: null,
  value: defaultProperties[name],
})) as unknown as { readonly [K in PropertyName]: { type: null; value: never } }

/** Those that the template reads, under `set` in its data: it must not see what is not legal. */
const bound = ['userId', 'users', 'plain', 'guide', 'debug', 'controlsTimeout'] as const

export type BoundSettings = Pick<Properties, (typeof bound)[number]>

export const boundDefaults: BoundSettings = pickBy(defaultProperties, (_, name) =>
  (bound as readonly string[]).includes(name),
) as BoundSettings

/** What of it has to be sent. */
export function changedBound(before: Properties, after: Properties): Readonly<Record<string, unknown>> {
  const patch: Record<string, unknown> = {}
  for (const name of bound) if (before[name] !== after[name]) patch[`set.${name}`] = after[name]
  return patch
}

/** What a page has set, as far as it is legal. */
export class Settings {
  values = defaultProperties
  private given: Given = defaultProperties

  /** Takes what is set now; gives what is new to the room. What is set to what it is says nothing. */
  read(given: Given): readonly Input[] {
    const before = this.given
    this.given = mapValues(properties, (name) => given[name])
    return observedProperties
      .filter((name) => !isSame(before[name], given[name]))
      .reduce<readonly Input[]>((inputs, name) => [...inputs, ...this.take(name, given[name])], [])
  }

  private take(name: PropertyName, given: unknown): readonly Input[] {
    const { value: standard, rule, meaning } = properties[name] as Property<unknown>
    const value = isMissing(given) ? standard : (rule.coerce(given) ?? (given === '' ? standard : undefined))
    if (value === undefined) return [illegal(name, given, rule.says)]
    const before: unknown = this.values[name]
    if (isSame(before, value)) return []
    this.values = { ...this.values, [name]: value }
    return meaning(value, before)
  }
}

/** The engine hands on a copy of an object each time that a page is drawn, of thousands of contacts too. */
function isSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true
  if (!isObject(before) || !isObject(after)) return false
  const names = Object.keys(before)
  return (
    names.length === Object.keys(after).length &&
    Array.isArray(before) === Array.isArray(after) &&
    names.every((name) => name in after && isSame(before[name], after[name]))
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
