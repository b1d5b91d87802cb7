/** What a page or component does with `setData`; in j-component it is a field of the instance. */
export interface Instance {
  setData(patch: object, done?: () => void): void
}

/** What a script has cost: the crossings to the view layer, what they carried, and the time of the script itself. */
export interface Cost {
  readonly calls: number
  readonly bytes: number
  /** Milliseconds of the logic layer: handlers, the room, and making the text that crosses to the view layer. */
  readonly ms: number
}

/**
 * Stands between an instance and its engine. On a phone the view layer is another thread that gets each patch as JSON:
 * so the JSON is counted and its making is timed, while the engine's own rendering is not.
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

  /** Whether the engine shows the patches as well, as players that come and go need. */
  rendersToo = true

  /** Runs a piece of the script, such as the handlers of one event. */
  run(task: () => void): number {
    const ms = this.timed(task)
    this.spent += ms
    return ms
  }

  /** The view layer has shown what it was sent, and says so. */
  frame(): void {
    const shown = this.waiting.splice(0)
    if (shown.length > 0) this.run(() => shown.forEach((done) => done()))
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0
  }

  /** Crossings since the last time that somebody took the cost. */
  get crossings(): number {
    return this.calls
  }

  /** What there was since the last time. */
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
