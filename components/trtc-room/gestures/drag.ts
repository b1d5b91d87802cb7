import type { Size } from '../../../src/native/phone'

/** Where a finger is, in px of the screen. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A shorter way is a tap that slipped, px. */
const SLIP = 48

type Direction = -1 | 0 | 1

const directionOf = (distance: number): Direction => (Math.abs(distance) < SLIP ? 0 : distance > 0 ? 1 : -1)

const share = (distance: number, whole: number): number => (whole > 0 ? (100 * distance) / whole : 0)

/** Between `least` and 0, in tenths. */
const within = (percent: number, least: number): number =>
  Math.round(10 * Math.min(0, Math.max(least, percent))) / 10

/** A drag over the tiles: what it means when the finger is lifted. */
export class Drag {
  private from: Point | undefined
  /** Where the enlarged screen was when the finger came down. */
  private panned: Point = { x: 0, y: 0 }
  /** Whether it began on the floating tile. */
  isTileDragged = false
  /** The page has not shown the last position yet. */
  isBusy = false

  /** A second finger means neither a page nor a drag. */
  start(points: readonly Point[], isTileDragged: boolean): void {
    this.from = points.length === 1 ? points[0] : undefined
    this.isTileDragged = isTileDragged && this.from !== undefined
  }

  distance(to: Point | undefined): Point {
    return this.from && to ? { x: to.x - this.from.x, y: to.y - this.from.y } : { x: 0, y: 0 }
  }

  /** Where the enlarged screen is now, in percent of its tile: it never leaves the tile. */
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

  /** To the next page (1), to the previous one (-1), or to none (0). */
  pageStep(to: Point | undefined): Direction {
    const { x, y } = this.distance(to)
    return Math.abs(x) > 2 * Math.abs(y) ? directionOf(-x) : 0
  }

  /** The corner where the floating tile comes to rest: on the side to which it was dragged. */
  corner(to: Point | undefined, before: Corner): Corner {
    const { x, y } = this.distance(to)
    const [across, down] = [directionOf(x), directionOf(y)]
    return {
      isLeft: across === 0 ? before.isLeft : across < 0,
      isLow: down === 0 ? before.isLow : down > 0,
    }
  }
}

/** Where the small tile floats: at the top right where neither holds. */
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
