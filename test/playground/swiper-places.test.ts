import { hasGap, itemAt, placeOf } from '../../playground/browser/tags/swiper-places'

const indices = (count: number): number[] => [...Array(count).keys()]
const rings = [1, 3, 4, 7].flatMap((count) => indices(count).map((home) => ({ count, home })))

describe.each(rings)('$count items around $home', ({ count, home }) => {
  const ring = { count, home, isCircular: true }
  const row = indices(count).map((place) => itemAt(place, ring))

  test('stand each at a place of its own', () => {
    expect([...row].sort((a, b) => a - b)).toEqual(indices(count))
    expect(row.map((index) => placeOf(index, ring))).toEqual(indices(count))
  })

  test('the next one follows, and the one before precedes', () => {
    const place = placeOf(home, ring)
    expect(hasGap(ring)).toBe(false)
    if (count === 1) return
    expect(row[place + 1]).toBe((home + 1) % count)
    expect(row[place - 1]).toBe((home + count - 1) % count)
  })

  test('keep their order in a swiper that is not circular', () => {
    const plain = { ...ring, isCircular: false }
    expect(indices(count).map((index) => placeOf(index, plain))).toEqual(indices(count))
    expect(indices(count).map((place) => itemAt(place, plain))).toEqual(indices(count))
  })
})

describe.each([0, 1])('two items around %i', (home) => {
  const ring = { count: 2, home, isCircular: true }
  const other = 1 - home

  test('the other one stands on the side that is looked at, beside a gap', () => {
    expect([hasGap(ring), hasGap({ ...ring, isCircular: false })]).toEqual([true, false])
    expect([placeOf(home, ring), placeOf(other, ring)]).toEqual([1, 2])
    const back = { ...ring, isBack: true }
    expect([placeOf(home, back), placeOf(other, back)]).toEqual([1, 0])
  })

  test('the other one is reached both ways', () => {
    expect([0, 1, 2].map((place) => itemAt(place, ring))).toEqual([other, home, other])
  })
})
