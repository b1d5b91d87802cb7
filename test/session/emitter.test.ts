import { Emitter } from '../../src/session/emitter'
import { FakeLog } from '../fakes/host'

interface Events {
  readonly JOIN: { readonly userID: string }
  readonly LEAVE: { readonly userID: string }
}

function open() {
  const log = new FakeLog()
  const emitter = new Emitter<Events>(log)
  const told: string[] = []
  const teller =
    (who: string) =>
    ({ userID }: Events['JOIN']): void =>
      void told.push(`${who} ${userID}`)
  return { log, emitter, told, teller, bob: { userID: 'bob' } }
}

test('a listener hears its event and no other', () => {
  const { emitter, told, teller, bob } = open()
  emitter.on('JOIN', teller('join'))
  emitter.on('LEAVE', teller('leave'))
  emitter.emit('JOIN', bob)
  expect(told).toEqual(['join bob'])
})

test('it is known whether somebody listens', () => {
  const { emitter, teller } = open()
  expect(emitter.has('JOIN')).toBe(false)
  emitter.on('LEAVE', teller('leave'))
  expect(emitter.has('JOIN')).toBe(false)
  emitter.on('JOIN', teller('join'))
  expect(emitter.has('JOIN')).toBe(true)
})

type Off = [what: string, given: unknown[], left: string[]]

test.each<Off>([
  ['nothing, which removes all', [], []],
  ['a name', ['JOIN'], ['c']],
  ['another name', ['LEAVE'], ['a', 'b']],
  ['a name that is undefined, which nobody has', [undefined], ['a', 'b', 'c']],
  ['a handler of its name', ['JOIN', 'a'], ['b', 'c']],
  ['a handler of another name', ['LEAVE', 'a'], ['a', 'b', 'c']],
  ['a handler that is undefined', ['JOIN', undefined], ['a', 'b', 'c']],
])('off() with %s', (_, given, left) => {
  const { emitter, told, teller } = open()
  const handlers = { a: teller('a'), b: teller('b'), c: teller('c') }
  emitter.on('JOIN', handlers.a)
  emitter.on('JOIN', handlers.b)
  emitter.on('LEAVE', handlers.c)
  const real = given.map((item) => (item === 'a' ? handlers.a : item))
  emitter.off(...(real as []))
  emitter.emit('JOIN', { userID: '' })
  emitter.emit('LEAVE', { userID: '' })
  expect(told.map((line) => line.trim())).toEqual(left)
})

test('a handler that is given twice is removed once', () => {
  const { emitter, told, teller, bob } = open()
  const handler = teller('join')
  emitter.on('JOIN', handler)
  emitter.on('JOIN', handler)
  emitter.off('JOIN', handler)
  emitter.emit('JOIN', bob)
  expect(told).toEqual(['join bob'])
})

test('a handler is called with its context', () => {
  const { emitter, bob } = open()
  const page = { joined: '' }
  emitter.on(
    'JOIN',
    function (this: typeof page, { userID }) {
      this.joined = userID
    },
    page,
  )
  emitter.emit('JOIN', bob)
  expect(page.joined).toBe('bob')
})

test('listeners that come or go while an event is told hear the next one', () => {
  const { emitter, told, teller, bob } = open()
  const last = teller('last')
  emitter.on('JOIN', () => {
    emitter.off('JOIN', last)
    emitter.on('JOIN', teller('new'))
  })
  emitter.on('JOIN', last)
  emitter.emit('JOIN', bob)
  expect(told).toEqual(['last bob'])
  emitter.emit('JOIN', bob)
  expect(told).toEqual(['last bob', 'new bob'])
})

test('a handler that fails is logged, and the others hear the event', () => {
  const { emitter, log, told, teller, bob } = open()
  emitter.on('JOIN', () => {
    throw new Error('page broke')
  })
  emitter.on('JOIN', teller('join'))
  emitter.emit('JOIN', bob)
  expect(told).toEqual(['join bob'])
  expect(log.lines).toEqual(['error a handler of JOIN failed Error: page broke'])
})

test('what is no function is refused with a line, and an event without a name is accepted with one', () => {
  const { emitter, log, bob } = open()
  emitter.on('JOIN', undefined as never)
  emitter.on(undefined as never, () => undefined)
  expect(log.lines).toEqual([
    'error on(JOIN): the handler must be a function',
    'warn on: there is no event of that name',
  ])
  expect(emitter.has('JOIN')).toBe(false)
  emitter.emit('JOIN', bob)
})
