export interface Point {
  readonly x: number
  readonly y: number
}

interface Size {
  readonly width: number
  readonly height: number
}

export interface MovableRange {
  readonly size: Size
  readonly bounds: Size
  readonly factor: number
  /** With `out-of-bounds`, a drag may leave the area by this much of itself. */
  readonly isLoose: boolean
}

const LOOSE = 0.5

/** The nearest place inside the area; a view that is larger than its area covers it. */
export function within({ x, y }: Point, { size, bounds, factor, isLoose }: MovableRange): Point {
  return {
    x: along(x, { length: size.width, room: bounds.width, factor, isLoose }),
    y: along(y, { length: size.height, room: bounds.height, factor, isLoose }),
  }
}

interface Axis {
  readonly length: number
  readonly room: number
  readonly factor: number
  readonly isLoose: boolean
}

function along(position: number, { length, room, factor, isLoose }: Axis): number {
  // A scaled view grows from its middle.
  const grown = ((factor - 1) * length) / 2
  const [first, last] = [grown, room - length - grown]
  const slack = isLoose ? length * LOOSE : 0
  const [low, high] = [Math.min(first, last) - slack, Math.max(first, last) + slack]
  return Math.min(high, Math.max(low, position))
}
