/**
 * Milliseconds that never run backwards, for durations. No mini program has a monotonic clock: where the wall clock is
 * set back, the time stands still for that one reading and goes on from there.
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
