import type { Stream } from './seats'

/** Larger than any key. */
const STEP = 1e6

/**
 * The order of the tiles, lowest first; the view sends it as CSS `order`:
 * 1. the large tile
 * 2. our own
 * 3. streams of the pinned user
 * 4. shared screens
 * 5. streams with media, in the order of joining
 * 6. users without media, in the order of joining
 * A joining user moves no other tile.
 */
export const rankOf = ({ key, userID, streamType, src }: Stream, pinned: string): number =>
  key + STEP * ((src === '' ? 1 : 0) - (streamType === 'aux' ? 1 : 0) - (userID === pinned ? 2 : 0))

export const OUR_RANK = -4 * STEP
export const LARGE_RANK = -5 * STEP
