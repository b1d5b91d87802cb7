/** A thrown or rejected value in words: its message, its errMsg, or what it holds. */
export function readable(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message
  if (typeof value !== 'object' || value === null) return String(value)
  const { message, errMsg } = value as { readonly message?: unknown; readonly errMsg?: unknown }
  const said = [message, errMsg].find((text) => typeof text === 'string' && text !== '')
  return typeof said === 'string' ? said : json(value)
}

function json(value: object): string {
  const seen = new Set<unknown>()
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'function') return `[function ${part.name}]`
    if (typeof part !== 'object' || part === null) return part
    if (seen.has(part)) return '[seen above]'
    seen.add(part)
    return part
  })
}
