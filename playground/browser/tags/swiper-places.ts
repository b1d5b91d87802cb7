/** The items of a swiper, and the one around which they stand. */
export interface Ring {
  readonly count: number
  readonly home: number
  readonly isCircular: boolean
  /** Of two items, the other one stands before `home` instead of after it. */
  readonly isBack?: boolean
}

/** How many items stand before `home`. */
const before = ({ count }: Ring): number => (count > 1 ? 1 : 0)

/** Of two items, the other one may stand on both sides, and one place is empty. */
export const hasGap = ({ count, isCircular }: Ring): boolean => isCircular && count === 2

/** Where in the row an item stands. In a circular swiper, `home` has both of its neighbours beside it. */
export function placeOf(index: number, ring: Ring): number {
  const { count, home, isCircular, isBack = false } = ring
  if (!isCircular || count === 0) return index
  const place = (index - home + before(ring) + count) % count
  return place === 0 && hasGap(ring) && !isBack ? 2 : place
}

/** The item at a place in the row. */
export function itemAt(place: number, ring: Ring): number {
  const { count, home, isCircular } = ring
  return isCircular && count > 0 ? (place + home - before(ring) + count) % count : place
}
