import { setImmediate } from 'node:timers'

/** Resolves once `setData` has called back and promises have settled. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function must<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('not found')
  return value
}
