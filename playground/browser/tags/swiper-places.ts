/** The items of a swiper, and the one around which they stand. */
export interface Ring {
  readonly count: number
  readonly home: number
  readonly isCircular: boolean
}

/** How many items stand before `home`. Of two, the other one can only be after it. */
const before = ({ count, isCircular }: Ring): number => (isCircular && count > 2 ? 1 : 0)

/** Where in the row an item stands. In a circular swiper, `home` has both of its neighbours beside it. */
export function placeOf(index: number, ring: Ring): number {
  const { count, home, isCircular } = ring
  return isCircular && count > 0 ? (index - home + before(ring) + count) % count : index
}

/** The item at a place in the row. */
export function itemAt(place: number, ring: Ring): number {
  const { count, home, isCircular } = ring
  return isCircular && count > 0 ? (place + home - before(ring) + count) % count : place
}
