import type { Size } from '../../../src/native/phone'

/** Position of a touch, px of the screen. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Shorter moves count as taps, px. */
const SLIP = 48

type Direction = -1 | 0 | 1

const directionOf = (distance: number): Direction =>
  Math.abs(distance) < SLIP ? 0 : (Math.sign(distance) as Direction)

const share = (distance: number, whole: number): number => (whole > 0 ? (100 * distance) / whole : 0)

/** Clamped between `least` and 0, rounded to tenths. */
const within = (percent: number, least: number): number =>
  Math.round(10 * Math.min(0, Math.max(least, percent))) / 10

/** A drag over the tiles; its result applies when the finger is lifted. */
export class Drag {
  private from: Point | undefined
  /** Offset of the enlarged screen at the start of the touch. */
  private panned: Point = { x: 0, y: 0 }
  /** Whether it began on the floating tile. */
  isTileDragged = false
  /** The last position is not rendered yet. */
  isBusy = false

  /** A second finger cancels paging and dragging. */
  start(points: readonly Point[], isTileDragged: boolean): void {
    this.from = points.length === 1 ? points[0] : undefined
    this.isTileDragged = isTileDragged && this.from !== undefined
  }

  distance(to: Point | undefined): Point {
    return this.from && to ? { x: to.x - this.from.x, y: to.y - this.from.y } : { x: 0, y: 0 }
  }

  /** Offset of the enlarged screen in percent of its tile; it always covers the tile. */
  pan(to: Point | undefined, { width, height }: Size): Point {
    const { x, y } = this.distance(to)
    const [right, bottom] = width > height ? [-100, -100] : [-150, 0]
    return {
      x: within(this.panned.x + share(x, width), right),
      y: within(this.panned.y + share(y, height), bottom),
    }
  }

  endPan(to: Point | undefined, size: Size): void {
    this.panned = this.pan(to, size)
  }

  resetPan(): void {
    this.panned = { x: 0, y: 0 }
  }

  /** The page change: next (1), previous (-1) or none (0). */
  pageStep(to: Point | undefined): Direction {
    const { x, y } = this.distance(to)
    return Math.abs(x) > 2 * Math.abs(y) ? directionOf(-x) : 0
  }

  /** The corner where the floating tile is dropped: on the side to which it was dragged. */
  corner(to: Point | undefined, before: Corner): Corner {
    const { x, y } = this.distance(to)
    const [across, down] = [directionOf(x), directionOf(y)]
    return {
      isLeft: across === -1 || (across === 0 && before.isLeft),
      isLow: down === 1 || (down === 0 && before.isLow),
    }
  }
}

/** Corner of the floating tile: top right if both are false. */
export interface Corner {
  readonly isLeft: boolean
  readonly isLow: boolean
}

interface Touch {
  readonly clientX: number
  readonly clientY: number
}

export const pointsOf = (touches: readonly Touch[]): readonly Point[] =>
  touches.map(({ clientX, clientY }) => ({ x: clientX, y: clientY }))
