import type { Alarm, AlarmType } from '../machine/inputs'

/** Calls `ring` in `ms`, unless what it returns is called first. A test brings its own. */
export type Clock = (ring: () => void, ms: number) => () => void

export const wallClock: Clock = (ring, ms) => {
  const handle = setTimeout(ring, ms)
  return () => clearTimeout(handle)
}

interface Timer {
  readonly cancel: () => void
  /** When it is due, by the time of `now`. */
  readonly due: number
  readonly ring: (late: number) => void
}

/** Named timers: setting one again replaces it. */
export class Timers {
  private readonly timers = new Map<string, Timer>()

  constructor(
    private readonly clock: Clock,
    /** Milliseconds, monotonic; they go on while the phone sleeps and its timers do not. */
    private readonly now: () => number,
  ) {}

  /** `ring` is told how late it is, ms. */
  set(name: string, ms: number, ring: (late: number) => void): void {
    this.start(name, ms, this.now() + ms, ring)
  }

  clear(name: string): void {
    this.timers.get(name)?.cancel()
    this.timers.delete(name)
  }

  /** All alarms of that type, whichever user or stream they are about. */
  clearType(type: AlarmType): void {
    this.namesOf(type).forEach((name) => this.clear(name))
  }

  /** The timers of that type wait for what is left, though they may have stood still. */
  catchUp(type: AlarmType): void {
    for (const name of this.namesOf(type)) {
      const { due, ring } = this.timers.get(name) as Timer
      this.start(name, Math.max(0, due - this.now()), due, ring)
    }
  }

  clearAll(): void {
    this.timers.forEach(({ cancel }) => cancel())
    this.timers.clear()
  }

  private namesOf(type: AlarmType): readonly string[] {
    return [...this.timers.keys()].filter((name) => name.startsWith(`${type} `))
  }

  private start(name: string, ms: number, due: number, ring: (late: number) => void): void {
    this.clear(name)
    const cancel = this.clock(() => {
      this.timers.delete(name)
      ring(Math.max(0, this.now() - due))
    }, ms)
    this.timers.set(name, { cancel, due, ring })
  }
}

/** One for each user or stream that it is about. */
export function nameOf(alarm: Alarm): string {
  const subject = 'userID' in alarm ? alarm.userID : 'streamID' in alarm ? alarm.streamID : ''
  return `${alarm.type} ${subject}`
}
