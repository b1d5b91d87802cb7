/** Validation and conversion of a value. */
export interface Rule<T> {
  /** Completes the sentence "it must be ...". */
  readonly says: string
  /** The value in its target type; undefined if it is not legal. */
  coerce(value: unknown): T | undefined
  /** Whether the platform documents this legal value; undocumented ones are accepted with a warning. */
  isDocumented?(value: T): boolean
}

/** Decimal numbers, or strings of them as in WXML or JSON; `'007'`, `'0x10'` and `'1e3'` are not legal. */
const numeral = (legal: RegExp, min: number, max: number, says: string): Rule<number> => ({
  says,
  coerce(value) {
    const isNumeral = typeof value === 'number' || (typeof value === 'string' && legal.test(value))
    return isNumeral && Number(value) >= min && Number(value) <= max ? Number(value) : undefined
  },
})

export const number = (min: number, max: number): Rule<number> =>
  numeral(/^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/, min, max, `a number from ${min} to ${max}`)

export function whole(min: number, max: number): Rule<number> {
  const rule = numeral(/^-?(0|[1-9]\d{0,14})$/, min, max, `a whole number from ${min} to ${max}`)
  return { ...rule, coerce: (value) => (Number.isInteger(Number(value)) ? rule.coerce(value) : undefined) }
}

/** Also accepts 'true' and 'false', as old pages and forms write, and numbers as WXML does: 0 is false. */
export const flag: Rule<boolean> = {
  says: 'true or false',
  coerce(value) {
    if (typeof value === 'number' && !Number.isNaN(value)) return value !== 0
    return value === true || value === 'true'
      ? true
      : value === false || value === 'false'
        ? false
        : undefined
  },
}

/** Also accepts numbers as strings, and true and false for 1 and 0: old pages write `encsmall: false`. */
export const choice = <T extends string | number>(...values: readonly T[]): Rule<T> => ({
  says: saidOf(values),
  coerce: (value) => values.find((legal) => isSame(legal, value) || isSame(legal, bits[textOf(value)])),
})

const saidOf = (values: readonly (string | number)[]): string =>
  `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`

const textOf = (value: unknown): string => (['string', 'boolean'].includes(typeof value) ? String(value) : '')

const isSame = (legal: string | number, value: unknown): boolean =>
  legal === value || (typeof value === 'string' && String(legal) === value)

const bits: Readonly<Record<string, number | undefined>> = { true: 1, false: 0 }

/** Some of these names, without duplicates, separated by spaces or in an array. */
export const list = (...legal: readonly string[]): Rule<string> => ({
  says: `some of ${legal.join(', ')}, separated by spaces or in an array`,
  coerce(value) {
    const names: readonly unknown[] =
      typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value : [value]
    const wanted = [...new Set(names)].filter((name) => name !== '')
    return wanted.every((name) => legal.includes(name as string)) ? wanted.join(' ') : undefined
  },
})

/** Numbers and booleans are converted to strings. */
export const text = (bytes: number, says = `a text of at most ${bytes} bytes`): Rule<string> => ({
  says,
  coerce(value) {
    const isText = ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
    return isText && bytesOf(String(value)) <= bytes ? String(value) : undefined
  },
})

/** Upper limit for the length of any id, bytes. */
const LONGEST_ID = 256

/**
 * An id for the push url. Ids that TRTC does not document are accepted: live products use them, and the server
 * decides.
 */
export const id = (documented: RegExp, bytes: number, says: string): Rule<string> => ({
  says,
  coerce: (value) => text(LONGEST_ID).coerce(value) || undefined,
  isDocumented: (value) => bytesOf(value) <= bytes && documented.test(value),
})

/** An opaque string made by the app's server. */
export const secret = (says: string): Rule<string> => ({
  says,
  coerce: (value) => text(4096).coerce(value) || undefined,
  isDocumented: (value) => /^[!-~]+$/.test(value) && !/[&=?#]/.test(value),
})

/** One of the documented values; others are accepted, since the platform may have more. */
export const known = <T extends string | number>(...values: readonly T[]): Rule<T> => ({
  says: saidOf(values),
  coerce: (value) =>
    values.find((legal) => isSame(legal, value)) ??
    ((text(LONGEST_ID).coerce(value) || undefined) as T | undefined),
  isDocumented: (value) => values.includes(value),
})

/** An object of named values; arrays are not legal. */
export const record = <T extends object>(says: string): Rule<T> => ({
  says,
  coerce: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as T) : undefined,
})

/**
 * Length in UTF-8; phones have no TextEncoder. Each half of a surrogate pair is two of the character's four bytes.
 */
export function bytesOf(value: string): number {
  let bytes = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return bytes
}

/** Left out, or not available yet in the page's data. */
export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined

/** Describes a received value without its text. */
export function kindOf(value: unknown): string {
  if (isMissing(value)) return 'missing'
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'string')
    return value === '' ? 'empty' : `a text of ${value.length} characters that is not legal`
  return Array.isArray(value) ? 'an array' : `of the type ${typeof value}`
}
