import type { Phase } from '../schema/phases'
import type { Effect } from './effects'
import type { Input, InputOf, InputType } from './inputs'
import type { Data, RoomState } from './state'

/** What a step changes, and its effects. Steps return data only; the phase is set by the arrow. */
export interface Outcome {
  readonly set?: Partial<Data>
  readonly effects?: readonly Effect[]
}

// Keyed by the input's type, not its name, so that a step for any input fits every cell.
export type Step<I extends Input = Input> = (state: RoomState, input: I) => Outcome

export interface Arrow<I extends Input = Input> {
  readonly when?: (state: RoomState, input: I) => boolean
  readonly to?: Phase
  readonly run?: readonly Step<I>[]
}

/** One arrow, or several of which the first whose `when` holds is taken. */
export type Cell<I extends Input = Input> = Arrow<I> | readonly Arrow<I>[]

export type Row = { readonly [K in InputType]?: Cell<InputOf<K>> }
