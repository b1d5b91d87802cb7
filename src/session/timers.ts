import type { Alarm } from '../machine/inputs'

/** Calls `ring` in `ms`, unless what it returns is called first. A test brings its own. */
export type Clock = (ring: () => void, ms: number) => () => void

export const wallClock: Clock = (ring, ms) => {
  const handle = setTimeout(ring, ms)
  return () => clearTimeout(handle)
}

/** Named timers: setting one again replaces it. */
export class Timers {
  private readonly cancels = new Map<string, () => void>()

  constructor(
    private readonly clock: Clock,
    private readonly ring: (alarm: Alarm) => void,
  ) {}

  set(alarm: Alarm, ms: number): void {
    this.clear(alarm)
    const name = nameOf(alarm)
    const ring = () => {
      this.cancels.delete(name)
      this.ring(alarm)
    }
    this.cancels.set(name, this.clock(ring, ms))
  }

  clear(alarm: Alarm): void {
    const name = nameOf(alarm)
    this.cancels.get(name)?.()
    this.cancels.delete(name)
  }

  clearAll(): void {
    this.cancels.forEach((cancel) => cancel())
    this.cancels.clear()
  }
}

/** One for each user or stream that it is about. */
function nameOf(alarm: Alarm): string {
  const about = 'userID' in alarm ? alarm.userID : 'streamID' in alarm ? alarm.streamID : ''
  return `${alarm.type} ${about}`
}
