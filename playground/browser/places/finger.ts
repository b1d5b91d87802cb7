/** A finger that stays so long presses, ms. */
export const LONG_PRESS = 350
/** So long a finger stays in replays and tests that press, ms. */
export const HELD = 500
/** A finger that moves farther neither taps nor presses, px. */
export const TOLERANCE = 10
/** How many moves a drag has in replays and tests. */
export const MOVES = 8

/** Pixels to the right and down. */
export interface Way {
  readonly x: number
  readonly y: number
}
