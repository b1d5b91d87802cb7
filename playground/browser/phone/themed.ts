/** Replaces names such as `@background` by the theme's values, as WeChat does with `themeLocation`. */
export function themed<T extends object>(style: T, values: Readonly<Record<string, string>> = {}): T {
  const entries = Object.entries(style).map(([name, value]: [string, unknown]) => [
    name,
    meant(value, values),
  ])
  return Object.fromEntries(entries) as T
}

function meant(value: unknown, values: Readonly<Record<string, string>>): unknown {
  return typeof value === 'string' && value.startsWith('@') ? (values[value.slice(1)] ?? value) : value
}
