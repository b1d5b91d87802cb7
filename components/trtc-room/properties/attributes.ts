import type { Input } from '../../../src/machine/inputs'
import { attributeOf, isDeclared, type Field } from '../../../src/schema/field'
import { pickBy } from '../../../src/schema/pick-by'
import { playerDefaults, playerFields, type PlayerAttributes } from '../../../src/schema/player-fields'
import { pusherDefaults, pusherFields, type PusherAttributes } from '../../../src/schema/pusher-fields'
import { isMissing } from '../../../src/schema/rule'
import { illegal, type Meaning } from './property'

export interface Attributes {
  readonly pusher: Partial<PusherAttributes>
  readonly player: Partial<PlayerAttributes>
}

/** Attributes as a page sets them. */
export type Given = Readonly<Record<string, unknown>>

type Fields = Readonly<Record<string, Field<unknown>>>

const fieldsOf: { readonly [K in keyof Attributes]: Fields } = { pusher: pusherFields, player: playerFields }
const defaults: { readonly [K in keyof Attributes]: Attributes[K] } = {
  pusher: pusherDefaults,
  player: playerDefaults,
}

/** Called for illegal values, and with empty `says` for attributes that the tag does not have. */
export type Refuse = (name: string, value: unknown, says: string) => void

/**
 * The attributes of a tag in `given`, by our name or the tag's, converted to their types; others are left out and
 * passed to `refuse`.
 */
export function knownAttributes<K extends keyof Attributes>(
  tag: K,
  given: Given,
  refuse: Refuse,
): Attributes[K] {
  const fields = fieldsOf[tag]
  const known: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    const field = nameIn(fields, name)
    const rule = field === undefined ? undefined : fields[field]?.rule
    const legal = rule?.coerce(value)
    if (field !== undefined && legal !== undefined) known[field] = legal
    else if (!isMissing(value) && value !== '') refuse(name, value, rule?.says ?? '')
  }
  return known
}

const nameIn = (fields: Fields, name: string): string | undefined =>
  isDeclared(fields, name)
    ? name
    : Object.keys(fields).find((field) => attributeOf(field, fields[field] as Field<unknown>) === name)

/** Further attributes of a tag. Attributes that are no longer set go back to their defaults. */
export const attributesOf =
  <K extends keyof Attributes>(tag: K, set: (known: Attributes[K]) => Input): Meaning<Given> =>
  (values, before) => {
    const refused: Input[] = []
    const known = knownAttributes(tag, values, (name, value, says) => {
      refused.push(illegal(`${tag}Attributes.${name}`, value, says || 'an attribute of the tag'))
    })
    const earlier = knownAttributes(tag, before, () => undefined)
    return [set({ ...pickBy(defaults[tag], (_, name) => name in earlier), ...known }), ...refused]
  }
