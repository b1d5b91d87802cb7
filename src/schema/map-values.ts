/** An object with the same keys and the values that `valueOf` returns for them. */
export function mapValues<T extends object, V>(
  source: T,
  valueOf: (name: keyof T & string) => V,
): Record<keyof T & string, V> {
  const values = {} as Record<keyof T & string, V>
  for (const name of Object.keys(source) as (keyof T & string)[]) values[name] = valueOf(name)
  return values
}
