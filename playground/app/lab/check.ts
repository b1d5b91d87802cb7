/** A text in both languages of the documentation. */
export interface Text {
  readonly en: string
  readonly zh: string
}

/** Something to check on a phone. */
export interface Check {
  readonly id: string
  /**
   * Whether the lab checks by itself, a person looks or listens, or the lab measures and a person confirms.
   */
  readonly by: 'lab' | 'eyes' | 'both'
  readonly do: Text
  readonly expect: Text
}

export interface CheckGroup {
  readonly title: Text
  readonly checks: readonly Check[]
}
