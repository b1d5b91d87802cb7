type Work = () => Promise<void>

/** Runs calls one after the other with a pause between them. A failure does not stop the queue. */
export class Queue {
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly pause: number) {}

  add(work: Work): Promise<void> {
    const done = this.last.then(work)
    this.last = done.then(
      () => this.rest(),
      () => undefined,
    )
    return done
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.pause))
  }
}
