import { pageOf } from '../../src/native/page-of'

const page = {}
const inner = { selectOwnerComponent: () => page }
const own = (component: object) => ({ selectOwnerComponent: () => component })

test.each([
  ['tells the id of its page', { getPageId: () => 'page-1', ...own(inner) }, 'page-1'],
  ['lies in a page', own(page), page],
  ['lies in a component of a page', own(inner), page],
  ['has an id that is not told', { getPageId: () => undefined, ...own(page) }, page],
])('the page of a component that %s', (_, component, expected) => {
  expect(pageOf(component)).toBe(expected)
})

test('where nothing tells its owner, the component counts as its own page', () => {
  const [old, loose] = [{}, { selectOwnerComponent: () => null }]
  expect([pageOf(old), pageOf(loose)]).toEqual([old, loose])
})
