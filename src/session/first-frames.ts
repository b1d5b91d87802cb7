import type { StreamDetail } from '../schema/events'

const LIMIT = 200

/** Measures the time from the start of a video to its first frame. */
export class FirstFrames {
  private readonly begun = new Map<string, number>()

  /** `now` is monotonic. */
  constructor(private readonly now: () => number) {}

  /** Drops the oldest measurement when there are too many: a first frame may never come. */
  start({ streamID }: StreamDetail): void {
    const [oldest] = this.begun.keys()
    if (oldest !== undefined && this.begun.size >= LIMIT) this.begun.delete(oldest)
    this.begun.set(streamID, this.now())
  }

  /** Milliseconds since the start; 0 if there was none. */
  stop({ streamID }: StreamDetail): number {
    const now = this.now()
    const latency = now - (this.begun.get(streamID) ?? now)
    this.begun.delete(streamID)
    return latency
  }
}
