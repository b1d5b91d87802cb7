import { errors } from '../../src/schema/errors'

/** Rejection of an entry that is pending when a test closes its page. */
const OPEN_ENTRY = errors.cancelled.text

const messages = new Set<string>()

/** Records errors that a test inspects, including those in arrays and rejected promises. */
export function look(value: unknown): void {
  if (Array.isArray(value)) value.forEach(look)
  else if (isPromise(value)) value.then(undefined, look)
  else if (isError(value)) messages.add(value.message)
}

/** Whether a log line is about an error that the test has inspected. */
export const isLookedAt = (line: string): boolean =>
  [OPEN_ENTRY, ...messages].some((message) => line.endsWith(` rejects: ${message}`))

export const forgetLooks = (): void => messages.clear()

// Duck typing, since jsdom has its own classes: `instanceof` would fail.
const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | undefined)?.then === 'function'
const isError = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'message' in value && 'stack' in value
