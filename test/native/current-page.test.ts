import { isCovered } from '../../src/native/current-page'

const page = (id: string) => ({ getPageId: () => id })

test.each([
  ['the page on top', ['a', 'b'], page('b'), false],
  ['a page beneath', ['a', 'b'], page('a'), true],
  ['a page that is only being opened', ['a'], page('b'), false],
  ['a version without page ids', ['a', 'b'], {}, false],
])('a component on %s', (_, stack, component, covered) => {
  Object.assign(globalThis, { getCurrentPages: () => stack.map(page) })
  expect(isCovered(component)).toBe(covered)
})

test('where pages cannot be asked for, it is taken to be seen', () => {
  Object.assign(globalThis, { getCurrentPages: undefined })
  expect(isCovered(page('a'))).toBe(false)
})
