/** What one part of the page holds at the moment, as plain JSON. */
export interface StatePart {
  /** Such as `call` or `trtc-room#room`. */
  readonly name: string
  readonly kind: 'page' | 'component' | 'room'
  /** Tells parts with the same name from each other. */
  readonly index: number
  readonly value: unknown
}
