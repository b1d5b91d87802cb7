import { ParameterError } from '../../../src/schema/room-error'
import { kindOf } from '../../../src/session/check'

// Each gives the value back, or throws a `ParameterError` that says what is legal.

export function numberIn(method: string, field: string, value: unknown, min: number, max: number): number {
  if (typeof value === 'number' && value >= min && value <= max) return value
  const legal = max === Infinity ? `a number from ${min}` : `a number from ${min} to ${max}`
  throw new ParameterError(method, field, kindOf(value), legal)
}

export function textIn(method: string, field: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw new ParameterError(method, field, kindOf(value), 'a text that is not empty')
}

export function choiceIn<T extends string>(
  method: string,
  field: string,
  value: unknown,
  choices: readonly T[],
): T {
  const chosen = choices.find((choice) => choice === value)
  if (chosen !== undefined) return chosen
  const legal = choices.map((choice) => `"${choice}"`).join(' or ')
  throw new ParameterError(method, field, kindOf(value), legal)
}
