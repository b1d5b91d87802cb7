import type { Arrangement } from '../schema/layouts'

/** Which tiles are on the screen, and how. Streams are named by the index of their seat. */
export interface TileLayout {
  /** The layout in use: `auto` has been resolved. */
  readonly layout: Arrangement
  /** The large tile: a seat, `OURS`, or `NOBODY` where all tiles are alike. */
  readonly large: number
  /** The seats on the page that is shown, the large one first, in the order of their tiles. */
  readonly visible: readonly number[]
  /** The visible seats that may show a picture; all other streams are received as audio only. */
  readonly withVideo: readonly number[]
  /** Whether our own tile is on the page. */
  readonly ours: boolean
  readonly page: number
  readonly pages: number
  /** How many tiles a page has room for; with a single page, how many there are. */
  readonly cells: number
}

export const OURS = -1
export const NOBODY = -2

export const emptyTileLayout: TileLayout = {
  layout: '1v1',
  large: OURS,
  visible: [],
  withVideo: [],
  ours: true,
  page: 0,
  pages: 1,
  cells: 1,
}
