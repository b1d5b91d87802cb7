/** Argument of `setData`: values by path, such as `players[2].muteVideo`. */
export type Patch = Readonly<Record<string, unknown>>

/** The smallest patch that turns `before` into `after`. Identical objects are not compared further. */
export function diff(before: object, after: object): Patch {
  const patch: Record<string, unknown> = {}
  for (const key of Object.keys(after)) {
    const [was, is] = [(before as Fields)[key], (after as Fields)[key]]
    if (!Object.is(was, is)) collect(patch, key, was, is)
  }
  return patch
}

export const isEmpty = (patch: Patch): boolean => Object.keys(patch).length === 0

type Fields = Readonly<Record<string, unknown>>

/**
 * Collects the differences of two values. Paths are built only for values that changed: in a large room most seats
 * did not.
 */
function collect(patch: Record<string, unknown>, path: string, before: unknown, after: unknown): void {
  if (isList(before) && isList(after) && after.length >= before.length) {
    for (let index = 0; index < after.length; index++)
      if (!Object.is(before[index], after[index]))
        collect(patch, `${path}[${index}]`, before[index], after[index])
  } else if (isRecord(before) && isRecord(after) && haveSameKeys(before, after)) {
    for (const key of Object.keys(after))
      if (!Object.is(before[key], after[key])) collect(patch, `${path}.${key}`, before[key], after[key])
  } else {
    patch[path] = after
  }
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// setData cannot delete: an object that lost a key, or a list that became shorter, is sent as a whole.
function haveSameKeys(before: object, after: object): boolean {
  const keys = Object.keys(after)
  return keys.length === Object.keys(before).length && keys.every((key) => key in before)
}
