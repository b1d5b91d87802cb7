import type { Patch } from '../../src/view/diff'

/** Applies a patch like `setData`: values by path, lists grow as needed. Does not modify its arguments. */
export function apply(data: object, patch: Patch): object {
  const copy = copied(data) as Record<string, unknown>
  for (const [path, value] of Object.entries(patch)) write(copy, path.split(/[.[\]]+/).filter(Boolean), value)
  return copy
}

function write(target: Record<string, unknown>, [head = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) target[head] = copied(value)
  else write(target[head] as Record<string, unknown>, rest, value)
}

/** Not `structuredClone`: its objects are from another realm, which fails strict comparison. */
function copied(value: unknown): unknown {
  if (typeof value === 'function') throw new TypeError('a function cannot be sent')
  if (Array.isArray(value)) return value.map(copied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]))
}
