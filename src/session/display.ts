import type { Transition } from '../machine/arrow'
import type { RoomState } from '../machine/state'
import type { Log } from './log'
import type { Timers } from './timers'

/** Puts something onto the page and calls `done` once: when it is there, is refused, or takes too long. */
export type Render = (done: () => void) => void

/** What shows the states of a session. */
export interface Display {
  /** Adds what an input means for what is shown, such as another page of tiles. */
  arrange(before: RoomState, after: Transition): Transition
  /** What was not shown goes with the next render. */
  wake(): void
  /** What is to be put onto the page now, if anything is. */
  next(state: RoomState): Render | undefined
  /** Whether the page shows all of this state. */
  shows(state: RoomState): boolean
}

/** What a display has of its session. */
export interface DisplayTools {
  readonly log: Log
  readonly timers: Timers
  /** What was not shown is to be tried again. */
  readonly again: () => void
}

/** For a page that shows the room by itself. */
export const noDisplay: Display = {
  arrange: (_, after) => after,
  wake() {},
  next: () => undefined,
  shows: () => true,
}
