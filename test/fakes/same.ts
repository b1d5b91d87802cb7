import { isDeepStrictEqual } from 'node:util'

/** `expect(actual).toEqual(expected)`, very often: jest, which takes a stack trace each time, judges the rest. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected)
}
