/** What a value must be. */
export interface Rule<T> {
  /** Completes the sentence "it must be ...". */
  readonly says: string
  /** The value in its own type; undefined where it is not legal. */
  coerce(value: unknown): T | undefined
  /** Whether the platform documents a legal value; one that it does not passes with a warning. */
  isDocumented?(value: T): boolean
}

/** As a page writes numbers in WXML or gets them from its server: `'007'`, `'0x10'` and `'1e3'` are none. */
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

/** Old pages and forms write booleans as texts, and WXML takes a number for whether it is 0. */
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

/** Numbers may come as text, and booleans as what a switch means: old pages say `encsmall: false`. */
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

/** Some of these names, each once, in a text with spaces or in a list. */
export const list = (...legal: readonly string[]): Rule<string> => ({
  says: `some of ${legal.join(', ')}, in a text with spaces or in a list`,
  coerce(value) {
    const names: readonly unknown[] =
      typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value : [value]
    const wanted = [...new Set(names)].filter((name) => name !== '')
    return wanted.every((name) => legal.includes(name as string)) ? wanted.join(' ') : undefined
  },
})

/** Numbers and booleans are taken as they read. */
export const text = (bytes: number, says = `a text of at most ${bytes} bytes`): Rule<string> => ({
  says,
  coerce(value) {
    const isText = ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
    return isText && bytesOf(String(value)) <= bytes ? String(value) : undefined
  },
})

/** Longer than any id is; what is longer is broken. */
const LONGEST_ID = 256

/**
 * An id that ends in the url. What TRTC does not document passes as well: live products use such ids, and it is the
 * server that decides.
 */
export const id = (documented: RegExp, bytes: number, says: string): Rule<string> => ({
  says,
  coerce: (value) => text(LONGEST_ID).coerce(value) || undefined,
  isDocumented: (value) => bytesOf(value) <= bytes && documented.test(value),
})

/** What a server has made for us, and only it can read. */
export const secret = (says: string): Rule<string> => ({
  says,
  coerce: (value) => text(4096).coerce(value) || undefined,
  isDocumented: (value) => /^[!-~]+$/.test(value) && !/[&=?#]/.test(value),
})

/** A value of which some are known; the platform may have others. */
export const known = <T extends string | number>(...values: readonly T[]): Rule<T> => ({
  says: saidOf(values),
  coerce: (value) =>
    values.find((legal) => isSame(legal, value)) ??
    ((text(LONGEST_ID).coerce(value) || undefined) as T | undefined),
  isDocumented: (value) => values.includes(value),
})

/** Names with values; a list of people is none. */
export const record = <T extends object>(says: string): Rule<T> => ({
  says,
  coerce: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as T) : undefined,
})

/** In UTF-8; phones have no TextEncoder. Half a surrogate pair is two bytes of its sign's four. */
export function bytesOf(value: string): number {
  let bytes = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return bytes
}

/** A value that is left out, by a page that does not have it yet. */
export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined

/** What came, in words that give no text away. */
export function kindOf(value: unknown): string {
  if (isMissing(value)) return 'missing'
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'string')
    return value === '' ? 'empty' : `a text of ${value.length} characters that is not legal`
  return Array.isArray(value) ? 'an array' : `of the type ${typeof value}`
}
