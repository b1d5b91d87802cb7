import type { Alarm, AlarmType } from '../machine/inputs'

/** Calls `ring` in `ms`, unless what it returns is called first. A test brings its own. */
export type Clock = (ring: () => void, ms: number) => () => void

export const wallClock: Clock = (ring, ms) => {
  const handle = setTimeout(ring, ms)
  return () => clearTimeout(handle)
}

/** Named timers: setting one again replaces it. */
export class Timers {
  private readonly cancels = new Map<string, () => void>()

  constructor(private readonly clock: Clock) {}

  set(name: string, ms: number, ring: () => void): void {
    this.clear(name)
    const cancel = this.clock(() => {
      this.cancels.delete(name)
      ring()
    }, ms)
    this.cancels.set(name, cancel)
  }

  clear(name: string): void {
    this.cancels.get(name)?.()
    this.cancels.delete(name)
  }

  /** All alarms of that type, whichever user or stream they are about. */
  clearType(type: AlarmType): void {
    for (const name of [...this.cancels.keys()]) if (name.startsWith(`${type} `)) this.clear(name)
  }

  clearAll(): void {
    this.cancels.forEach((cancel) => cancel())
    this.cancels.clear()
  }
}

/** One for each user or stream that it is about. */
export function nameOf(alarm: Alarm): string {
  const subject = 'userID' in alarm ? alarm.userID : 'streamID' in alarm ? alarm.streamID : ''
  return `${alarm.type} ${subject}`
}
