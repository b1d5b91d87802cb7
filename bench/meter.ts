/** The `setData` of a page or component; in j-component a field of the instance. */
export interface Instance {
  setData(patch: object, done?: () => void): void
}

/** The cost of a script: `setData` calls, their size, and the time of the script itself. */
export interface Cost {
  readonly calls: number
  readonly bytes: number
  /** Milliseconds of the logic layer: handlers, the room, and serialising the data for the view layer. */
  readonly ms: number
}

/**
 * Intercepts `setData` between an instance and its engine. On a phone the view layer is another thread that
 * receives each patch as JSON: so the JSON is counted and serialising is timed, but the engine's rendering is
 * not.
 */
export class Meter {
  private calls = 0
  private bytes = 0
  private spent = 0
  private waiting: (() => void)[] = []

  constructor(
    instance: Instance,
    private readonly now: () => number,
  ) {
    const show = instance.setData.bind(instance)
    instance.setData = (patch, done) => {
      const text = JSON.stringify(patch)
      if (done) this.waiting.push(done)
      this.spent -= this.timed(() => {
        this.calls++
        this.bytes += Buffer.byteLength(text)
        if (this.rendersToo) show(patch)
      })
    }
  }

  /** Whether the engine also renders the patches, as needed for players that are inserted and removed. */
  rendersToo = true

  /** Runs and times a part of the script, such as the handlers of one event. */
  run(task: () => void): number {
    const ms = this.timed(task)
    this.spent += ms
    return ms
  }

  /** The view layer acknowledges the patches. */
  frame(): void {
    const shown = this.waiting.splice(0)
    if (shown.length > 0) this.run(() => shown.forEach((done) => done()))
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0
  }

  /** `setData` calls since the cost was last taken. */
  get crossings(): number {
    return this.calls
  }

  /** Returns and resets the cost. */
  take(): Cost {
    const { calls, bytes, spent } = this
    Object.assign(this, { calls: 0, bytes: 0, spent: 0 })
    return { calls, bytes, ms: spent }
  }

  private timed(task: () => void): number {
    const from = this.now()
    task()
    return this.now() - from
  }
}
