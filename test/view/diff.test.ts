import * as fc from 'fast-check'
import { initialState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import { diff } from '../../src/view/diff'
import { project } from '../../src/view/project'
import { apply } from '../fakes/set-data'
import { anyWalk } from '../fakes/walks'
import { runs } from '../fakes/runs'

type Row = [what: string, before: object, after: object, patch: object]

const shared = { a: 1 }

test.each<Row>([
  ['nothing', { a: 1, b: shared }, { a: 1, b: shared }, {}],
  ['a field', { a: 1, b: 2 }, { a: 1, b: 3 }, { b: 3 }],
  [
    'a field of an object',
    { pusher: { mic: true, url: 'u' } },
    { pusher: { mic: false, url: 'u' } },
    { 'pusher.mic': false },
  ],
  [
    'a field of an item',
    { seats: [{ k: 1 }, { k: 2 }] },
    { seats: [{ k: 1 }, { k: 3 }] },
    { 'seats[1].k': 3 },
  ],
  ['a new item', { seats: [{ k: 1 }] }, { seats: [{ k: 1 }, { k: 2 }] }, { 'seats[1]': { k: 2 } }],
  [
    'an item of another shape',
    { seats: [{ k: 1, id: 'a' }] },
    { seats: [{ k: 1 }] },
    { 'seats[0]': { k: 1 } },
  ],
  ['a list in the place of a value', { a: 1 }, { a: [1] }, { a: [1] }],
  ['a list in the place of an object', { a: { 0: 1 } }, { a: [1] }, { a: [1] }],
  ['another key, one for one', { a: { b: 1, c: 1 } }, { a: { b: 1, d: 1 } }, { a: { b: 1, d: 1 } }],
  ['an item that stays NaN', { a: [NaN, 1] }, { a: [NaN, 2] }, { 'a[1]': 2 }],
  ['a shorter list', { seats: [1, 2, 3] }, { seats: [1] }, { seats: [1] }],
  ['a value in the place of an object', { a: { b: 1 } }, { a: 2 }, { a: 2 }],
  ['null in the place of an object', { a: { b: 1 } }, { a: null }, { a: null }],
])('%s is sent and no more', (_, before, after, patch) => {
  expect(diff(before, after)).toEqual(patch)
})

test('applying the difference of two views gives the second, for every step of every walk', () => {
  fc.assert(
    fc.property(anyWalk, (inputs) => {
      let state = initialState
      for (const input of inputs) {
        const next = transition(state, input).state
        const [before, after] = [project(state), project(next)]
        expect(apply(before, diff(before, after))).toEqual(after)
        expect(diff(after, after)).toEqual({})
        state = next
      }
    }),
    runs(200),
  )
})

test('an ignored input costs nothing: the view differs in nothing', () => {
  const view = project(initialState)
  expect(diff(view, project(transition(initialState, { type: 'joined' }).state))).toEqual({})
})
