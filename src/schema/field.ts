import { mapValues } from './map-values'
import type { Rule } from './rule'

/** An attribute of a native tag, under the name that the room and its pages use. */
export interface Field<T> {
  /** Default. */
  readonly value: T
  readonly rule: Rule<T>
  /** Name in WXML, if it is not the kebab-case form of this name. */
  readonly attribute: string | undefined
}

export const field = <T extends boolean | number | string | readonly string[]>(
  value: NoInfer<T>,
  rule: Rule<T>,
  attribute?: string,
): Field<T> => ({
  value,
  rule,
  attribute,
})

/** Name in WXML: `enable-camera` for `enableCamera`, unless the field has its own. */
export const attributeOf = (name: string, { attribute }: Pick<Field<unknown>, 'attribute'>): string =>
  attribute ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Whether that name is declared; `constructor` and the like are not. */
export const isDeclared = (fields: object, name: string): boolean =>
  Object.prototype.hasOwnProperty.call(fields, name)

export type ValuesOf<Fields> = {
  readonly [K in keyof Fields]: Fields[K] extends { readonly value: infer T } ? T : never
}

export const defaultsOf = <F extends Readonly<Record<string, { readonly value: unknown }>>>(
  fields: F,
): ValuesOf<F> => mapValues(fields, (name) => fields[name]?.value) as ValuesOf<F>
