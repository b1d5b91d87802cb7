import type { GeneralBehavior, GeneralComponent } from 'glass-easel'
import type { FormField } from './tag-definition'

type DefineBehavior = (definition: object) => unknown
type Definition = Readonly<Record<string, unknown>>

/** The behaviors that WeChat has built in. A component with the first is a field of its form. */
const definitions: Readonly<Record<string, object>> = {
  'wx://form-field': { properties: { name: { type: String, value: '' }, value: { type: null, value: '' } } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  'wx://component-export': {},
}

const made = new Map<string, unknown>()

/** A definition that the engine takes: the behaviors are objects, and the types of properties are known ones. */
export function completeDefinition(definition: unknown, define: DefineBehavior): unknown {
  return withKnownTypes(withBuiltInBehaviors(definition, define))
}

const types = new Set<unknown>([String, Number, Boolean, Object, Array, Function, null])

/** A property of another type, such as a misspelt one, takes all values in WeChat. */
function withKnownTypes(definition: unknown): unknown {
  const { properties } = (definition ?? {}) as Definition
  if (typeof properties !== 'object' || properties === null) return definition
  const known = Object.entries(properties as Definition).map(([name, property]) => [
    name,
    withKnownType(property),
  ])
  return { ...(definition as Definition), properties: Object.fromEntries(known) as Definition }
}

function withKnownType(property: unknown): unknown {
  if (types.has(property)) return property
  if (typeof property !== 'object') return null
  const { type } = property as Definition
  return types.has(type) ? property : { ...property, type: null }
}

/** WeChat's own behaviors are named, and what is missing is left out. */
function withBuiltInBehaviors(definition: unknown, define: DefineBehavior): unknown {
  const { behaviors } = (definition ?? {}) as Definition
  if (!Array.isArray(behaviors)) return definition
  const resolved = behaviors.map((one: unknown) => (typeof one === 'string' ? builtIn(one, define) : one))
  return {
    ...(definition as Definition),
    behaviors: resolved.filter((one) => one !== undefined && one !== null),
  }
}

function builtIn(name: string, define: DefineBehavior): unknown {
  const key = name.replace(/^wx:\/\/form-field.*/, (text) => (text in definitions ? text : 'wx://form-field'))
  const definition = definitions[key]
  if (!definition) return undefined
  if (!made.has(key)) made.set(key, define(definition))
  return made.get(key)
}

/** The field of a component with the behavior `wx://form-field`. */
export function componentField(component: GeneralComponent): FormField | undefined {
  const behavior = (made.get('wx://form-field') as { readonly _$: GeneralBehavior } | undefined)?._$
  if (!behavior || !component.hasBehavior(behavior)) return undefined
  const { name, value } = component.data as { readonly name: unknown; readonly value: unknown }
  return {
    fieldName: typeof name === 'string' ? name : '',
    fieldValue: value,
    resetField: () => component.setData({ value: '' }),
  }
}
