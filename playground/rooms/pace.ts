/**
 * Runs the first value at once and, of those that follow within `interval` milliseconds, only the latest, at
 * the end. For values that replace their predecessor.
 */
export class Pace<T> {
  private timer: ReturnType<typeof setTimeout> | undefined
  private next: { readonly value: T } | undefined

  constructor(
    private readonly interval: number,
    private readonly run: (value: T) => void,
  ) {}

  push(value: T): void {
    if (this.timer) this.next = { value }
    else this.start(value)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = this.next = undefined
  }

  private start(value: T): void {
    this.timer = setTimeout(() => this.continue(), this.interval)
    this.run(value)
  }

  private continue(): void {
    const { next } = this
    this.stop()
    if (next) this.start(next.value)
  }
}
