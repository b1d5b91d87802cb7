/** The entries of an object for which `isPicked` is true. */
export const pickBy = <T extends object>(
  values: T,
  isPicked: (value: unknown, name: keyof T & string) => boolean,
): Partial<T> =>
  (Object.keys(values) as (keyof T & string)[])
    .filter((name) => isPicked(values[name], name))
    .reduce<Partial<T>>((all, name) => ({ ...all, [name]: values[name] }), {})
