/** What a value must be; `says` completes the sentence "it must be ...". */
export type Rule =
  | { readonly kind: 'whole'; readonly min: number; readonly max: number; readonly says: string }
  | { readonly kind: 'text'; readonly legal: RegExp; readonly bytes: number; readonly says: string }
  | { readonly kind: 'choice'; readonly values: readonly (string | number)[]; readonly says: string }
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly says: string }

export const whole = (min: number, max: number): Rule => ({
  kind: 'whole',
  min,
  max,
  says: `a whole number from ${min} to ${max}`,
})

export const text = (legal: RegExp, bytes: number, says: string): Rule => ({
  kind: 'text',
  legal,
  bytes,
  says,
})

export const choice = (...values: (string | number)[]): Rule => ({
  kind: 'choice',
  values,
  says: `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
})

export const list = (...values: readonly string[]): Rule => ({
  kind: 'list',
  values,
  says: `some of ${values.join(', ')}, in a text with spaces or in a list`,
})
