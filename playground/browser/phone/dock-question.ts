import type { Step } from '../chaos/script'
import type { Answer } from '../wx/answers/answer-table'

/** What the dock of the wall asks of a phone. */
export type DockQuestion =
  | { readonly what: 'state' }
  | { readonly what: 'storage' }
  | { readonly what: 'store'; readonly key: string; readonly data: unknown }
  | { readonly what: 'unstore'; readonly key: string }
  | { readonly what: 'clearStorage' }
  /** What functions answer that need WeChat: a list of `ListedAnswer`. */
  | { readonly what: 'answers' }
  /** Without a value, the usual answer is given again. */
  | { readonly what: 'setAnswer'; readonly name: string; readonly value?: Answer }
  | { readonly what: 'goTo'; readonly url: string }
  | { readonly what: 'play'; readonly script: readonly Step[] }

/** A value in the storage of a phone. A secret is masked and cannot be edited. */
export interface Stored {
  readonly key: string
  readonly data: unknown
  readonly bytes: number
  readonly isSecret: boolean
}
