/** Longest time between the two taps of a double one, ms. */
const DOUBLE = 300

/** Tells double taps from single ones; WeChat knows single ones only. */
export class Taps {
  private last = { on: '', at: 0 }
  private spentAt = NaN

  isDouble(on: string, at: number): boolean {
    const isDouble = on === this.last.on && at - this.last.at <= DOUBLE
    // A third tap begins anew.
    this.last = isDouble ? { on: '', at: 0 } : { on, at }
    return isDouble
  }

  /** It has done something, and means nothing to whatever is under what was tapped. */
  spend(at: number): void {
    this.spentAt = at
  }

  isSpent(at: number): boolean {
    return at === this.spentAt
  }
}
