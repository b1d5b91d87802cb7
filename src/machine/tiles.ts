import type { Arrangement } from '../schema/layouts'

/** Which tiles are visible, and in what layout. Streams are given by the index of their seat. */
export interface TileLayout {
  /** The layout in use: `auto` has been resolved. */
  readonly layout: Arrangement
  /** The large tile: a seat index, `OURS`, or `NOBODY` when all tiles are of one size. */
  readonly large: number
  /** Seats on the current page in the order of their tiles, the large one first. */
  readonly visible: readonly number[]
  /** Visible seats that may show video; all other streams are received as audio only. */
  readonly withVideo: readonly number[]
  /** Whether our own tile is on the page. */
  readonly ours: boolean
  readonly page: number
  readonly pages: number
  /** Tiles that fit on a page; with a single page, the tiles there are. */
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
