/** `value` merged with `wanted`; the same object when nothing changes, so that a comparison by identity is enough. */
export function merge<T extends object>(value: T, wanted: Partial<T>): T {
  const news = defined(wanted)
  const differs = keysOf(news).some((key) => !Object.is(value[key], news[key]))
  return differs ? { ...value, ...news } : value
}

/** Without undefined values: `setData` does not accept them. */
function defined<T extends object>(wanted: Partial<T>): Partial<T> {
  const result: Partial<T> = {}
  for (const key of keysOf(wanted)) if (wanted[key] !== undefined) result[key] = wanted[key]
  return result
}

const keysOf = <T extends object>(value: T): (keyof T)[] => Object.keys(value) as (keyof T)[]
