import type { Input } from '../../../src/machine/inputs'
import type { Options } from '../../../src/machine/state'
import type { PlayerAttributes } from '../../../src/schema/player-fields'
import type { PusherAttributes } from '../../../src/schema/pusher-fields'
import { ParameterError } from '../../../src/schema/room-error'
import { kindOf, type Rule } from '../../../src/schema/rule'

/** The inputs that a changed property sends to the room. */
export type Meaning<T> = (value: T, before: T) => readonly Input[]

/** One property of the tag. */
export interface Property<T> {
  /** Default. */
  readonly value: T
  readonly rule: Rule<T>
  /** @internal Else all inputs of the machine would be declared to pages. */
  readonly meaning: Meaning<T>
}

/** A property without a meaning is read when the room is entered, or by the template only. */
export const property = <T>(
  value: NoInfer<T>,
  rule: Rule<T>,
  meaning: Meaning<NoInfer<T>> = () => [],
): Property<T> => ({ value, rule, meaning })

export const setPusher = (attributes: Partial<PusherAttributes>): Input => ({ type: 'setPusher', attributes })
export const setPlayers = (attributes: Partial<PlayerAttributes>): Input => ({
  type: 'setPlayers',
  attributes,
})
export const setOptions = (options: Partial<Options>): Input => ({ type: 'setOptions', options })

/** An attribute of live-pusher. */
export const pusher =
  <K extends keyof PusherAttributes>(name: K): Meaning<PusherAttributes[K]> =>
  (value) => [setPusher({ [name]: value })]

/** An attribute of every live-player. */
export const players =
  <K extends keyof PlayerAttributes>(name: K): Meaning<PlayerAttributes[K]> =>
  (value) => [setPlayers({ [name]: value })]

/** An option of the room. */
export const option =
  <K extends keyof Options>(name: K): Meaning<Options[K]> =>
  (value) => [setOptions({ [name]: value })]

/** The error for an illegal value, which changes nothing. */
export function illegal(field: string, value: unknown, says: string): Input {
  const { failure } = new ParameterError('trtc-room', field, kindOf(value), says)
  return { type: 'failed', failure }
}
