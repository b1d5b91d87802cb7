/**
 * A promise that is settled from outside, once. Unhandled rejections cause no warning, since the `error` event
 * reports the failure.
 */
export class Deferred {
  readonly promise: Promise<void>
  isSettled = false
  private accept!: () => void
  private refuse!: (error: Error) => void

  constructor() {
    this.promise = new Promise<void>((resolve, reject) => {
      this.accept = resolve
      this.refuse = reject
    })
    this.promise.catch(() => undefined)
  }

  static settled(): Deferred {
    const deferred = new Deferred()
    deferred.settle(null)
    return deferred
  }

  /** Only the first call counts, as for any promise. */
  settle(error: Error | null): void {
    this.isSettled = true
    if (error) this.refuse(error)
    else this.accept()
  }
}
