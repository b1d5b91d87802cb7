/** A finger, in px of the screen. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Farther than this is meant; less is a tap that slipped, px. */
const MEANT = 48

type Way = -1 | 0 | 1

const wayOf = (distance: number): Way => (Math.abs(distance) < MEANT ? 0 : distance > 0 ? 1 : -1)

/** The finger on the tiles: what it means when it is lifted. */
export class Finger {
  private from: Point | undefined
  /** Whether it came down on the tile that floats. */
  isDragging = false
  /** The page has not shown yet where the tile was last. */
  isBusy = false

  /** A second finger means neither a page nor a drag. */
  down(points: readonly Point[], isDragging: boolean): void {
    this.from = points.length === 1 ? points[0] : undefined
    this.isDragging = isDragging && this.from !== undefined
  }

  moved(to: Point | undefined): Point {
    return this.from && to ? { x: to.x - this.from.x, y: to.y - this.from.y } : { x: 0, y: 0 }
  }

  /** To the next page (1), to the one before (-1), or nothing. */
  pages(to: Point | undefined): Way {
    const { x, y } = this.moved(to)
    return Math.abs(x) > 2 * Math.abs(y) ? wayOf(-x) : 0
  }

  /** The corner where a tile that floats comes to rest: on the side to which it was dragged. */
  corner(to: Point | undefined, before: Corner): Corner {
    const { x, y } = this.moved(to)
    const [across, down] = [wayOf(x), wayOf(y)]
    return {
      isLeft: across === 0 ? before.isLeft : across < 0,
      isLow: down === 0 ? before.isLow : down > 0,
    }
  }
}

/** Where the tile floats; at the top right where neither holds. */
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
