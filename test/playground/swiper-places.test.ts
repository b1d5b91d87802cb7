import { itemAt, placeOf } from '../../playground/browser/tags/swiper-places'

const indices = (count: number): number[] => [...Array(count).keys()]
const rings = [1, 2, 3, 4, 7].flatMap((count) => indices(count).map((home) => ({ count, home })))

describe.each(rings)('$count items around $home', ({ count, home }) => {
  const ring = { count, home, isCircular: true }
  const row = indices(count).map((place) => itemAt(place, ring))

  test('stand each at a place of its own', () => {
    expect([...row].sort((a, b) => a - b)).toEqual(indices(count))
    expect(row.map((index) => placeOf(index, ring))).toEqual(indices(count))
  })

  test('the next one follows, and the one before precedes where there are more than two', () => {
    const place = placeOf(home, ring)
    if (count > 1) expect(row[place + 1]).toBe((home + 1) % count)
    if (count > 2) expect(row[place - 1]).toBe((home + count - 1) % count)
  })

  test('keep their order in a swiper that is not circular', () => {
    const plain = { ...ring, isCircular: false }
    expect(indices(count).map((index) => placeOf(index, plain))).toEqual(indices(count))
    expect(indices(count).map((place) => itemAt(place, plain))).toEqual(indices(count))
  })
})
