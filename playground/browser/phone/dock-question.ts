import type { Step } from '../chaos/script'

/** What the dock of the wall asks of a phone. */
export type DockQuestion =
  | { readonly what: 'state' }
  | { readonly what: 'storage' }
  | { readonly what: 'store'; readonly key: string; readonly data: unknown }
  | { readonly what: 'unstore'; readonly key: string }
  | { readonly what: 'clearStorage' }
  | { readonly what: 'goTo'; readonly url: string }
  | { readonly what: 'play'; readonly script: readonly Step[] }

/** A value in the storage of a phone. A secret is masked and cannot be edited. */
export interface Stored {
  readonly key: string
  readonly data: unknown
  readonly bytes: number
  readonly isSecret: boolean
}
