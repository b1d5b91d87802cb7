import type { StreamDetail } from '../schema/events'

const LIMIT = 200

/** The time from a stream's coming to its first picture. */
export class FirstFrames {
  private readonly begun = new Map<string, number>()

  /** `now` is monotonic. */
  constructor(private readonly now: () => number) {}

  /** A picture that never comes is not waited for for ever. */
  start({ streamID }: StreamDetail): void {
    const [oldest] = this.begun.keys()
    if (oldest !== undefined && this.begun.size >= LIMIT) this.begun.delete(oldest)
    this.begun.set(streamID, this.now())
  }

  /** Milliseconds since the start; 0 where there was none. */
  stop({ streamID }: StreamDetail): number {
    const now = this.now()
    const latency = now - (this.begun.get(streamID) ?? now)
    this.begun.delete(streamID)
    return latency
  }
}
