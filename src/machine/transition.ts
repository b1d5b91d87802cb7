import { follow, type Transition } from './arrow'
import { emit, type Effect } from './effects'
import type { Input } from './inputs'
import { playbacksAfter } from './players'
import type { RoomState } from './state'
import { tileLayoutAfter } from './tile-layout'
import type { TileLayout } from './tiles'

/** The next state and the effects of an input. An input without a matching arrow returns the same state. */
export const transition = (state: RoomState, input: Input): Transition => arrange(state, follow(state, input))

/** Adds the tile layout that follows from an input. A page that was turned to and is not there is the nearest one. */
export function arrange(before: RoomState, { state, effects }: Transition): Transition {
  const tileLayout = tileLayoutAfter(before, state)
  const page = state.page === before.page ? state.page : tileLayout.page
  const isSame = tileLayout === before.tileLayout && page === state.page
  if (isSame && state.options === before.options) return { state, effects }
  const next = { ...state, tileLayout, page }
  return {
    state: { ...next, playbacks: playbacksAfter(before, next) },
    effects: [...effects, ...layoutEvents(before.tileLayout, tileLayout)],
  }
}

function layoutEvents(before: TileLayout, { layout, page, pages }: TileLayout): readonly Effect[] {
  return [
    ...(layout === before.layout ? [] : [emit('LAYOUT_CHANGE', { layout })]),
    ...(page === before.page && pages === before.pages ? [] : [emit('PAGE_CHANGE', { page, pages })]),
  ]
}
