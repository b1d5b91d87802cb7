/** The paths of all values that differ, such as `users[0].name`, and of all that contain one. */
export function changedPaths(before: unknown, after: unknown): ReadonlySet<string> {
  const paths = new Set<string>()
  collect(before, after, '', paths)
  return paths
}

function collect(before: unknown, after: unknown, path: string, paths: Set<string>): boolean {
  if (Object.is(before, after)) return false
  const [left, right] = [fieldsOf(before), fieldsOf(after)]
  let isChanged = left === undefined || right === undefined
  if (left && right) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)])
    for (const name of names) {
      const below = childPath(path, name, Array.isArray(after))
      if (collect(left[name], right[name], below, paths)) isChanged = true
    }
  }
  if (isChanged) paths.add(path)
  return isChanged
}

export const childPath = (path: string, name: string, isList: boolean): string =>
  isList ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`

/** The same data with a patch of `setData` applied; what was shared with the former data is copied. */
export function withPatch(data: Fields, patch: Fields): Fields {
  return Object.entries(patch).reduce(
    (next, [path, value]) => set(next, stepsOf(path), value) as Fields,
    data,
  )
}

export type Fields = Readonly<Record<string, unknown>>

/** `a[0].b` as `a`, `0`, `b`. */
const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter((step) => step !== '')

function set(into: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  const inside = fieldsOf(into)
  const next = set(inside?.[step], rest, value)
  if (!Array.isArray(into) && (inside || !/^\d+$/.test(step))) return { ...inside, [step]: next }
  const list = Array.isArray(into) ? [...(into as unknown[])] : []
  list[Number(step)] = next
  return list
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? (value as Fields) : undefined
}
