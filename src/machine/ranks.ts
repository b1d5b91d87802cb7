import type { Stream } from './state'

// More than anybody's key; `face.wxs` reckons the same for the order of the tiles.
const STEP = 1e6

/**
 * The smaller, the earlier a tile: whoever is pinned, then shared screens, then those of whom there is something to see
 * or hear, then the silent; in each group as they came. Nobody who comes later moves those who are there.
 */
export const rankOf = ({ key, userID, streamType, src }: Stream, pinned: string): number =>
  key +
  STEP *
    ((src === '' ? 1 : 0) - (streamType === 'aux' ? 1 : 0) - (pinned !== '' && userID === pinned ? 2 : 0))
