type List<T> = readonly T[]

interface Origin {
  readonly from: List<unknown>
  readonly at: List<number>
}

const origins = new WeakMap<List<unknown>, Origin>()

/** Shorter lists are looked through as fast. */
const LONG = 100

/**
 * Says that `next` was made from `list` and is otherwise at those indexes alone. So whoever compares the two, as all
 * that follows an event does, need not look at every item of a large room.
 */
export function madeFrom<T>(list: List<T>, next: List<T>, at: List<number>): List<T> {
  if (next.length < LONG) return next
  // Else each list would keep all those before it.
  origins.delete(list)
  origins.set(next, { from: list, at })
  return next
}

/** The indexes of `after` at which there is not what `before` has there. */
export function differences(before: List<unknown>, after: List<unknown>): List<number> {
  const origin = origins.get(after)
  if (origin?.from === before) return origin.at
  const found: number[] = []
  // A bare loop, since rooms of thousands pass here.
  for (let index = 0; index < after.length; index++)
    if (!Object.is(before[index], after[index])) found.push(index)
  return found
}
