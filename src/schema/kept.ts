/** The same object without some of its values. */
export const kept = <T extends object>(
  values: T,
  isKept: (value: unknown, name: keyof T & string) => boolean,
): Partial<T> =>
  (Object.keys(values) as (keyof T & string)[])
    .filter((name) => isKept(values[name], name))
    .reduce<Partial<T>>((all, name) => ({ ...all, [name]: values[name] }), {})
