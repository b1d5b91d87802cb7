import { ParameterError } from '../../../src/schema/room-error'
import { choice, kindOf, type Rule } from '../../../src/schema/rule'

// Each returns the value, or throws a `ParameterError` with the legal values.

export function legal<T>(method: string, field: string, value: unknown, rule: Rule<T>): T {
  const checked = rule.coerce(value)
  if (checked === undefined) throw new ParameterError(method, field, kindOf(value), rule.says)
  return checked
}

export function numberIn(method: string, field: string, value: unknown, min: number, max: number): number {
  if (typeof value === 'number' && value >= min && value <= max) return value
  const says = max === Infinity ? `a number from ${min}` : `a number from ${min} to ${max}`
  throw new ParameterError(method, field, kindOf(value), says)
}

export function textIn(method: string, field: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw new ParameterError(method, field, kindOf(value), 'a text that is not empty')
}

export const choiceIn = <T extends string>(
  method: string,
  field: string,
  value: unknown,
  choices: readonly T[],
): T => legal(method, field, value, choice(...choices))
