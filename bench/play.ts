import { setImmediate } from 'node:timers/promises'
import type { NativeEvent } from './native-events'
import type { Subject } from './subject'

/** When the view layer acknowledges a patch: before the next event, or at the next frame. */
export type Answer = 'at once' | 'next frame'

/** One frame at 60 per second, ms. */
export const FRAME = 1000 / 60

/** Plays events, each in its own task, and waits for the last patch. Returns the time of each event, ms. */
export async function play(
  subject: Subject,
  events: readonly NativeEvent[],
  answer: Answer,
): Promise<number[]> {
  const { meter } = subject
  const times: number[] = []
  let frame = 0
  for (const event of events) {
    await setImmediate()
    const passed = Math.floor(event.at / FRAME)
    // Two frames are enough: what is sent at one frame is rendered at the next.
    for (let count = Math.min(passed - frame, 2); count > 0; count--) meter.frame()
    frame = passed
    times.push(meter.run(() => subject.fire(event)))
    if (answer === 'at once') drain(meter)
  }
  drain(meter)
  return times
}

function drain(meter: Subject['meter']): void {
  while (meter.isWaiting) meter.frame()
}
