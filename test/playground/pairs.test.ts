import { pairwise, product } from '../browser/support/pairs'

const axes = { size: [1, 2, 3], theme: ['light', 'dark'], lang: ['zh', 'en'], users: [1, 2, 3, 4] }

test('every two values of two axes meet in a point', () => {
  const points = pairwise(axes)
  for (const size of axes.size)
    for (const users of axes.users)
      expect(points.some((point) => point.size === size && point.users === users)).toBe(true)
  for (const theme of axes.theme)
    for (const lang of axes.lang)
      expect(points.some((point) => point.theme === theme && point.lang === lang)).toBe(true)
})

test('they are few, and the same each time', () => {
  expect(pairwise(axes).length).toBeLessThan(20)
  expect(pairwise(axes)).toEqual(pairwise(axes))
})

test('all points together are a product', () => {
  expect(product({ a: [1, 2], b: ['x', 'y', 'z'] })).toHaveLength(6)
})
