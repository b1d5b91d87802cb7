import { isDeepStrictEqual } from 'node:util'

/**
 * A fast `expect(actual).toEqual(expected)`: jest, which captures a stack trace each time, only compares what
 * differs.
 */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected)
}
