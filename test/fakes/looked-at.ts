import { errors } from '../../src/schema/errors'

/** An entry that a test leaves open ends with its page. */
const OPEN_ENTRY = errors.cancelled.text

const messages = new Set<string>()

/** Notes the errors that a test looks at, in a list or behind a promise too. */
export function look(value: unknown): void {
  if (Array.isArray(value)) value.forEach(look)
  else if (isPromise(value)) value.then(undefined, look)
  else if (isError(value)) messages.add(value.message)
}

/** Whether a line of the log is about an error that the test has looked at. */
export const isLookedAt = (line: string): boolean =>
  [OPEN_ENTRY, ...messages].some((message) => line.endsWith(` rejects: ${message}`))

export const forgetLooks = (): void => messages.clear()

// By what they have: a test in jsdom has classes of its own.
const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | undefined)?.then === 'function'
const isError = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'message' in value && 'stack' in value
