import { emit, type Effect } from './effects'
import type { Input } from './inputs'
import type { RoomState } from './state'
import type { Arrow, Cell } from './step'
import { anyPhase, table } from './table'

export interface Transition {
  readonly state: RoomState
  readonly effects: readonly Effect[]
}

/** Follows the arrow of an input: its state and effects, without the tiles. */
export function follow(state: RoomState, input: Input): Transition {
  const arrow = arrowFor(state, input)
  if (!arrow) return { state, effects: [] }
  let next = arrow.to === undefined || arrow.to === state.phase ? state : { ...state, phase: arrow.to }
  const effects: Effect[] =
    next === state ? [] : [emit('STATE_CHANGE', { phase: next.phase, previous: state.phase })]
  for (const step of arrow.run ?? []) {
    const outcome = step(next, input)
    if (outcome.set) next = { ...next, ...outcome.set }
    if (outcome.effects) effects.push(...outcome.effects)
  }
  return { state: next, effects }
}

function arrowFor(state: RoomState, input: Input): Arrow | undefined {
  const cell = (table[state.phase][input.type] ?? anyPhase[input.type]) as Cell | undefined
  const arrows: readonly Arrow[] = cell === undefined ? [] : isList(cell) ? cell : [cell]
  return arrows.find(({ when }) => when === undefined || when(state, input))
}

const isList = (cell: Cell): cell is readonly Arrow[] => Array.isArray(cell)
