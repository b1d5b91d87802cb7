/**
 * A clock for durations that never runs backwards, ms. Mini programs have no monotonic clock: when the wall clock is
 * set back, the time stands still for one reading and continues from there.
 */
export function monotonic(now: () => number = () => Date.now()): () => number {
  let last = -Infinity
  let offset = 0
  return () => {
    const time = now() + offset
    if (time < last) offset += last - time
    else last = time
    return last
  }
}
