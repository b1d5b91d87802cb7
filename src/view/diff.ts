/** What `setData` takes: values by path, such as `players[2].muteVideo`. */
export type Patch = Readonly<Record<string, unknown>>

/** The least that turns `before` into `after`. Branches that are the same object are not looked at. */
export function diff(before: object, after: object): Patch {
  const patch: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(after))
    collect(patch, key, (before as Record<string, unknown>)[key], value)
  return patch
}

export const isEmpty = (patch: Patch): boolean => Object.keys(patch).length === 0

function collect(patch: Record<string, unknown>, path: string, before: unknown, after: unknown): void {
  if (Object.is(before, after)) return
  if (Array.isArray(before) && Array.isArray(after) && after.length >= before.length) {
    after.forEach((item, index) => collect(patch, `${path}[${index}]`, before[index], item))
  } else if (isRecord(before) && isRecord(after) && haveSameKeys(before, after)) {
    for (const key of Object.keys(after)) collect(patch, `${path}.${key}`, before[key], after[key])
  } else {
    patch[path] = after
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// setData can set but not delete: an object that lost a key, or a list that lost its tail, is sent anew.
function haveSameKeys(before: object, after: object): boolean {
  const keys = Object.keys(after)
  return keys.length === Object.keys(before).length && keys.every((key) => key in before)
}
