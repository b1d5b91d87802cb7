/** @jest-environment jsdom */
import { ComponentSpace, safeCallback } from 'glass-easel'
import { RuntimeProblems } from '../../playground/browser/engine/runtime-problems'

const problems = new RuntimeProblems()
const space = new ComponentSpace()
let count = 0

beforeAll(() => {
  problems.listenToEngine()
  jest.spyOn(console, 'warn').mockImplementation()
  jest.spyOn(console, 'error').mockImplementation()
})
beforeEach(() => problems.list.splice(0))
afterAll(() => jest.restoreAllMocks())

/** Defines a component as a script of a mini program may. */
function define(definition: object): void {
  space.defineComponent({ is: `faulty${(count += 1)}`, ...definition }).prepare()
}

test.each<[string, object, RegExp]>([
  [
    'the observer of a property',
    { properties: { a: { type: Number, observer: 'gone' } } },
    /Cannot find method "gone" for observer of property "a"/,
  ],
  [
    'a property whose observer is no function',
    { properties: { a: { type: Number, observer: 7 } } },
    /observer of property "a" is not a function/,
  ],
  ['an observer of data', { observers: { a: 'gone' } }, /observer is not a function/],
  ['an observer of a path that is none', { observers: { 'a[': () => 0 } }, /illegal/],
  ['observers as a list', { observers: [{ fields: 'a', observer: 'gone' }] }, /observer is not a function/],
  ['the type of a property', { properties: { a: { type: 7 } } }, /type of property "a" is illegal/],
  ['a behavior', { behaviors: ['gone'] }, /behavior "gone" is not found/],
  ['a listener', { listeners: { tap: 'gone' } }, /"tap" listener is not a function/],
])(
  '%s that names nothing is a warning with the name of its component, as in WeChat',
  (_, definition, text) => {
    define(definition)
    expect(problems.list).toEqual([{ severity: 'warning', text: expect.stringMatching(text) as string }])
    expect(problems.list[0]?.text).toContain(`(faulty${count})`)
  },
)

test('what a handler throws is an error', () => {
  const handler = (): never => {
    throw new Error('thrown by the app')
  }
  safeCallback('Listener', handler, null, [])
  expect(problems.list).toEqual([
    {
      severity: 'error',
      text: expect.stringMatching(/^Listener handler: Error: thrown by the app/) as string,
    },
  ])
})
