export interface ListedAnswer {
  readonly name: string
  /** What is answered now: a result, or `{ fail: 'reason' }`. */
  readonly value: Readonly<Record<string, unknown>>
  readonly isChanged: boolean
  readonly legal: string
}
