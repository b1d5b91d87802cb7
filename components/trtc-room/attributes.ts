import { attributeOf, isDeclared, type Field } from '../../src/schema/field'
import { playerFields, type PlayerAttributes } from '../../src/schema/player-fields'
import { pusherFields, type PusherAttributes } from '../../src/schema/pusher-fields'

export interface Attributes {
  readonly pusher: Partial<PusherAttributes>
  readonly player: Partial<PlayerAttributes>
}

type Fields = Readonly<Record<string, Field<unknown>>>

const fieldsOf: { readonly [K in keyof Attributes]: Fields } = { pusher: pusherFields, player: playerFields }

/**
 * The attributes of a tag among `given`, by the room's name or the tag's, in their own type; the rest is left out, and
 * named to `refuse`.
 */
export function knownAttributes<K extends keyof Attributes>(
  tag: K,
  given: unknown,
  refuse: (name: string, value: unknown) => void = () => undefined,
): Attributes[K] {
  const fields = fieldsOf[tag]
  const known: Record<string, unknown> = {}
  for (const [name, value] of Object.entries((Object(given) ?? {}) as object)) {
    const field = nameIn(fields, name)
    const typed = field && asTypeOf(fields[field]?.value, value)
    if (field && typed !== undefined) known[field] = typed
    else if (value !== undefined && value !== null) refuse(name, value)
  }
  return known
}

const nameIn = (fields: Fields, name: string): string | undefined =>
  isDeclared(fields, name)
    ? name
    : Object.keys(fields).find((field) => attributeOf(field, fields[field] as Field<unknown>) === name)

/** Old pages write booleans and numbers as text. */
function asTypeOf(standard: unknown, value: unknown): unknown {
  if (typeof standard === 'boolean') return typeof value === 'string' ? value === 'true' : Boolean(value)
  if (typeof standard === 'number')
    return value !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined
  return typeof value === 'string' || Array.isArray(value) ? value : undefined
}
