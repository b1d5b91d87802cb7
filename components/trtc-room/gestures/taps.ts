/** Longest time between the taps of a double tap, ms. */
const DOUBLE = 300

/** Detects double taps; WeChat only reports single ones. */
export class Taps {
  private last: { readonly on: string; readonly at: number } | undefined
  private spentAt = NaN

  isDouble(on: string, at: number): boolean {
    const isDouble = on === this.last?.on && at - this.last.at <= DOUBLE
    // A third tap starts a new pair.
    this.last = isDouble ? undefined : { on, at }
    return isDouble
  }

  /** Marks a tap as handled, so that the elements below ignore it. */
  spend(at: number): void {
    this.spentAt = at
  }

  isSpent(at: number): boolean {
    return at === this.spentAt
  }
}
