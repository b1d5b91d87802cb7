import type { Transition } from '../machine/arrow'
import type { RoomState } from '../machine/state'
import type { Log } from './log'
import type { Timers } from './timers'

/** Renders, and calls `done` once: when the page shows it, has refused it, or does not answer in time. */
export type Render = (done: () => void) => void

/** Shows the states of a session. */
export interface Display {
  /** Adds the consequences of an input for the display, such as another page of tiles. */
  arrange(before: RoomState, after: Transition): Transition
  /** After a refused render: include its changes in the next one. */
  wake(): void
  /** The next render, if there is anything to show. */
  next(state: RoomState): Render | undefined
  /** Whether the page shows all of this state. */
  shows(state: RoomState): boolean
}

/** What a display gets from its session. */
export interface DisplayTools {
  readonly log: Log
  readonly timers: Timers
  /** Requests another render after one was refused. */
  readonly again: () => void
}

/** For pages that render the room themselves. */
export const noDisplay: Display = {
  arrange: (_, after) => after,
  wake() {},
  next: () => undefined,
  shows: () => true,
}
