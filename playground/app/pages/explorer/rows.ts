/** A sentence in both languages of the demo. */
export interface Text {
  readonly en: string
  readonly zh: string
}

/** What a property takes, which decides how it is set. */
export type Value =
  | { readonly kind: 'choice' | 'list'; readonly choices: readonly (string | number)[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' | 'text' | 'object' }

/** A property of the tag. */
export type PropertyRow = Value & {
  readonly name: string
  /** Its name in WXML. */
  readonly attribute: string
  /** Its default. */
  readonly standard: unknown
  readonly says: Text
}

/** An event of the tag. */
export interface EventRow {
  readonly name: string
  readonly says: Text
}

/** A method of the component. */
export interface MethodRow {
  readonly name: string
  readonly says: Text
  /** Its parameters; empty without any. */
  readonly takes: string
}
