/** A promise that is answered from outside, once. A rejection nobody looks at is no warning: `error` tells it. */
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

  /** Only the first answer counts. */
  settle(error: Error | null): void {
    if (this.isSettled) return
    this.isSettled = true
    if (error) this.refuse(error)
    else this.accept()
  }
}
