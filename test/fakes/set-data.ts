import type { Patch } from '../../src/view/diff'

/** What `setData` does to data: values by path, lists growing as needed. What came in stays as it is. */
export function apply(data: object, patch: Patch): object {
  const copy = structuredClone(data) as Record<string, unknown>
  for (const [path, value] of Object.entries(patch)) write(copy, path.split(/[.[\]]+/).filter(Boolean), value)
  return copy
}

function write(target: Record<string, unknown>, [head = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) target[head] = structuredClone(value)
  else write(target[head] as Record<string, unknown>, rest, value)
}
