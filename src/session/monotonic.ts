/**
 * A clock for durations that never runs backwards, ms. Mini programs have no monotonic clock: when the wall clock is
 * set back, the time stands still for one reading and continues from there.
 */
export function monotonic(now: () => number = () => Date.now()): () => number {
  let last = -Infinity
  let offset = 0
  return () => {
    const time = now() + offset
    const lag = Math.max(0, last - time)
    offset += lag
    last = time + lag
    return last
  }
}
