import type { Alarm, AlarmType } from '../machine/inputs'

/** Calls `fire` after `ms`, unless the returned function cancels it. Tests bring their own. */
export type Clock = (fire: () => void, ms: number) => () => void

export const wallClock: Clock = (fire, ms) => {
  const handle = setTimeout(fire, ms)
  return () => clearTimeout(handle)
}

interface Timer {
  readonly cancel: () => void
  /** When it is due, as a time of `now`. */
  readonly due: number
  readonly fire: (late: number) => void
}

/** Named timers: setting one again replaces it. */
export class Timers {
  private readonly timers = new Map<string, Timer>()

  constructor(
    private readonly clock: Clock,
    /** Milliseconds, monotonic; advances while the phone sleeps, unlike its timers. */
    private readonly now: () => number,
  ) {}

  /** `fire` gets the delay by which it is late, ms. */
  set(name: string, ms: number, fire: (late: number) => void): void {
    this.start(name, ms, this.now() + ms, fire)
  }

  clear(name: string): void {
    this.timers.get(name)?.cancel()
    this.timers.delete(name)
  }

  /** Cancels all timers of that type, for every user and stream. */
  clearType(type: AlarmType): void {
    this.namesOf(type).forEach((name) => this.clear(name))
  }

  /** Resets the timers of that type to their remaining time: they may have stopped while the phone slept. */
  catchUp(type: AlarmType): void {
    for (const name of this.namesOf(type)) {
      const { due, fire } = this.timers.get(name) as Timer
      this.start(name, Math.max(0, due - this.now()), due, fire)
    }
  }

  clearAll(): void {
    this.timers.forEach(({ cancel }) => cancel())
    this.timers.clear()
  }

  private namesOf(type: AlarmType): readonly string[] {
    return [...this.timers.keys()].filter((name) => name.startsWith(`${type} `))
  }

  private start(name: string, ms: number, due: number, fire: (late: number) => void): void {
    this.clear(name)
    const cancel = this.clock(() => {
      this.timers.delete(name)
      fire(Math.max(0, this.now() - due))
    }, ms)
    this.timers.set(name, { cancel, due, fire })
  }
}

/** One timer per user or stream. */
export function nameOf(alarm: Alarm): string {
  const subject = 'userID' in alarm ? alarm.userID : 'streamID' in alarm ? alarm.streamID : ''
  return `${alarm.type} ${subject}`
}
