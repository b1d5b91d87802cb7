import type { Rule } from '../schema/rule'

/** The value as the url needs it, or undefined when the rule forbids it. */
export function follow(rule: Rule, value: unknown): string | number | undefined {
  switch (rule.kind) {
    case 'whole':
      return asWhole(value, rule.min, rule.max)
    case 'text':
      // Legal texts are ASCII, so their length is their bytes.
      return typeof value === 'string' && value.length <= rule.bytes && rule.legal.test(value)
        ? value
        : undefined
    case 'choice':
      return rule.values.find(
        (legal) => legal === value || String(legal) === value || legal === switches[String(value)],
      )
    case 'list':
      return asList(value, rule.values)
  }
}

/** Each once, in a text with a space between. */
function asList(value: unknown, legal: readonly string[]): string | undefined {
  const names: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/\s+/)
      : [value ?? '']
  const wanted = [...new Set(names)].filter((name) => name !== '')
  return wanted.every((name) => legal.includes(name as string)) ? wanted.join(' ') : undefined
}

/** Old pages say `encsmall: false`, and forms `'false'`. */
const switches: Readonly<Record<string, number>> = { true: 1, false: 0 }

/** Numbers may come as decimal text; '007' is not the number 7 but a string room in the wrong place. */
function asWhole(value: unknown, min: number, max: number): number | undefined {
  const isDecimal = typeof value === 'number' || (typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value))
  const number = Number(value)
  return isDecimal && Number.isInteger(number) && number >= min && number <= max ? number : undefined
}

/** What came, in words that give no text away. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'missing'
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'string')
    return value === '' ? 'empty' : `a text of ${value.length} characters that is not legal`
  return Array.isArray(value) ? 'an array' : `of the type ${typeof value}`
}
