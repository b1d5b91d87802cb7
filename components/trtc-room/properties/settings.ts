import type { Input } from '../../../src/machine/inputs'
import { defaultsOf } from '../../../src/schema/field'
import { pickBy } from '../../../src/schema/pick-by'
import { mapValues } from '../../../src/schema/map-values'
import { isMissing } from '../../../src/schema/rule'
import { properties, type Properties } from './properties'
import { illegal, type Property } from './property'

export type PropertyName = keyof Properties

/** Values as the page set them, unchecked. */
export type Given = { readonly [K in PropertyName]: unknown }

/** `config` is read first, so that single properties take precedence. */
export const observedProperties = [
  'config',
  ...Object.keys(properties).filter((name) => name !== 'config'),
] as readonly PropertyName[]

export const defaultProperties: Properties = defaultsOf(properties)

/**
 * Declared for WeChat with type `null`, so that nothing is converted before we check it: as Number, `null` would
 * become 0 and `'0x10'` 16. `optionalTypes` exist in base library 2.10.0, but some phones ignore them.
 */
export const declared = mapValues(properties, (name) => ({
  type: null,
  value: defaultProperties[name],
})) as unknown as { readonly [K in PropertyName]: { type: null; value: never } }

/** Properties that the template reads, as `set` in its data, so that it never sees illegal values. */
const bound = ['userId', 'users', 'plain', 'guide', 'debug', 'controlsTimeout'] as const

export type BoundSettings = Pick<Properties, (typeof bound)[number]>

export const boundDefaults: BoundSettings = pickBy(defaultProperties, (_, name) =>
  (bound as readonly string[]).includes(name),
) as BoundSettings

/** The changes among them, as a `setData` patch. */
export function changedBound(before: Properties, after: Properties): Readonly<Record<string, unknown>> {
  const patch: Record<string, unknown> = {}
  for (const name of bound) if (before[name] !== after[name]) patch[`set.${name}`] = after[name]
  return patch
}

/** The legal values of all properties. */
export class Settings {
  values = defaultProperties
  private given: Given = defaultProperties

  /** Reads the current values; returns inputs for those that changed. */
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

/** Deep comparison: the engine passes a new copy of each object with every render, also of thousands of contacts. */
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
