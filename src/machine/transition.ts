import { emit, type Effect } from './effects'
import type { Input } from './inputs'
import { tileLayoutAfter } from './tile-layout'
import type { TileLayout } from './tiles'
import type { RoomState } from './state'
import type { Arrow, Cell } from './step'
import { isManual } from './steps/entering'
import { anyPhase, table } from './table'

export interface Transition {
  readonly state: RoomState
  readonly effects: readonly Effect[]
}

/** The next state and the effects of an input. An input without a matching arrow returns the same state. */
export function transition(state: RoomState, input: Input): Transition {
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
  const tileLayout = tileLayoutAfter(state, next)
  if (tileLayout === state.tileLayout) return { state: next, effects }
  // A page with its own pusher lays out its tiles itself.
  const news = isManual(next) ? [] : layoutEvents(state.tileLayout, tileLayout)
  return { state: { ...next, tileLayout }, effects: [...effects, ...news] }
}

function layoutEvents(before: TileLayout, { layout, page, pages }: TileLayout): readonly Effect[] {
  return [
    ...(layout === before.layout ? [] : [emit('LAYOUT_CHANGE', { layout })]),
    ...(page === before.page && pages === before.pages ? [] : [emit('PAGE_CHANGE', { page, pages })]),
  ]
}

function arrowFor(state: RoomState, input: Input): Arrow | undefined {
  const cell = (table[state.phase][input.type] ?? anyPhase[input.type]) as Cell | undefined
  const arrows: readonly Arrow[] = cell === undefined ? [] : isList(cell) ? cell : [cell]
  return arrows.find(({ when }) => when === undefined || when(state, input))
}

const isList = (cell: Cell): cell is readonly Arrow[] => Array.isArray(cell)
