import type { Phase } from '../schema/phases'
import type { Effect } from './effects'
import type { Input, InputOf, InputType } from './inputs'
import type { Data, RoomState } from './state'

/** What a step changes and what is to be done. Nothing is written here but data: the phase belongs to the arrow. */
export interface Outcome {
  readonly set?: Partial<Data>
  readonly effects?: readonly Effect[]
}

// Keyed by the input's type, not its name: so a step for any input fits every cell.
export type Step<I extends Input = Input> = (state: RoomState, input: I) => Outcome

export interface Arrow<I extends Input = Input> {
  readonly when?: (state: RoomState, input: I) => boolean
  readonly to?: Phase
  readonly run?: readonly Step<I>[]
}

/** A cell is one arrow, or several of which the first that fits is taken. */
export type Cell<I extends Input = Input> = Arrow<I> | readonly Arrow<I>[]

export type Row = { readonly [K in InputType]?: Cell<InputOf<K>> }
