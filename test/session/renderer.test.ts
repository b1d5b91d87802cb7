import { initialState, type RoomState } from '../../src/machine/state'
import { Renderer } from '../../src/session/renderer'
import { Timers } from '../../src/session/timers'
import type { Patch } from '../../src/view/diff'
import { project } from '../../src/view/project'
import { FakeClock } from '../fakes/clock'
import { FakeLog } from '../fakes/host'

const beauty = (beautyLevel: number): RoomState => ({
  ...initialState,
  pusher: { ...initialState.pusher, beautyLevel },
})

function open() {
  const clock = new FakeClock()
  const log = new FakeLog()
  const patches: Patch[] = []
  const answers: (() => void)[] = []
  const again = jest.fn()
  let put = (patch: Patch, done: () => void): void => {
    patches.push(patch)
    answers.push(done)
  }
  const timers = new Timers(clock.clock, () => clock.time)
  const renderer = new Renderer((patch, done) => put(patch, done), { log, timers, again })
  /** Renders a state; the returned function is called when that is over. */
  const render = (state: RoomState) => {
    const done = jest.fn()
    renderer.next(state)?.(done)
    return done
  }
  const refuse = (error: unknown, answer?: 'answered') => {
    put = (_, done) => {
      if (answer) done()
      throw error
    }
  }
  return { clock, log, patches, answers, again, renderer, render, refuse }
}

test('what the page shows at first needs no render, nor does a state that looks alike', () => {
  const { renderer } = open()
  expect(renderer.shows(initialState)).toBe(true)
  expect(renderer.next(initialState)).toBeUndefined()
  const alike = { ...initialState, nextKey: 7 }
  expect(renderer.next(alike)).toBeUndefined()
  expect(renderer.shows(alike)).toBe(true)
})

test('a state is shown from its render on, and is over once', () => {
  const { clock, answers, log, renderer, render } = open()
  const state = beauty(5)
  expect(renderer.shows(state)).toBe(false)
  const done = render(state)
  expect(renderer.shows(state)).toBe(true)
  expect(done).not.toHaveBeenCalled()
  answers[0]?.()
  answers[0]?.()
  expect(done).toHaveBeenCalledTimes(1)
  clock.advance(60_000)
  expect([done.mock.calls.length, clock.pending, log.lines]).toEqual([1, 0, []])
})

describe('a page that does not call back', () => {
  const waits = (clock: FakeClock, done: jest.Mock): number => {
    const start = clock.time
    while (done.mock.calls.length === 0 && clock.time < start + 20_000) clock.advance(100)
    return clock.time - start
  }

  test('is waited for five seconds, then for half a second, and is named once', () => {
    const { clock, log, render } = open()
    const times = [1, 2, 3].map((level) => waits(clock, render(beauty(level))))
    expect(times).toEqual([5000, 500, 500])
    expect(log.lines).toEqual(['warn setData does not call back: going on without'])
  })

  test('is waited for as long as before once it has called back in time', () => {
    const { clock, log, answers, render } = open()
    waits(clock, render(beauty(1)))
    answers[0]?.()
    expect(waits(clock, render(beauty(2)))).toBe(500)
    render(beauty(3))
    answers[2]?.()
    expect(waits(clock, render(beauty(4)))).toBe(5000)
    expect(log.lines).toHaveLength(2)
  })
})

describe('a page that refuses', () => {
  test('gets the same again after a pause', () => {
    const { clock, log, again, renderer, render, refuse } = open()
    refuse(new Error('too much data'))
    const done = render(beauty(5))
    expect(done).toHaveBeenCalledTimes(1)
    expect(log.lines).toEqual(['error the page could not be updated Error: too much data'])
    expect(renderer.shows(beauty(5))).toBe(false)
    expect(renderer.next(beauty(5))).toBeUndefined()
    clock.advance(499)
    expect(again).not.toHaveBeenCalled()
    clock.advance(1)
    expect(again).toHaveBeenCalledTimes(1)
    renderer.wake()
    expect(renderer.next(beauty(5))).toBeDefined()
  })

  test('gets what is new before that, when something is', () => {
    const { patches, renderer, render, refuse } = open()
    refuse(new Error('too much data'))
    render(beauty(5))
    renderer.wake()
    refuse(undefined)
    expect(patches).toEqual([])
    const patch = renderer.next({ ...beauty(5), lastError: 'linkLost' })
    expect(patch).toBeDefined()
  })

  test('after it has called back has shown what it got', () => {
    const { again, clock, renderer, render, refuse } = open()
    refuse(new Error('a listener broke'), 'answered')
    const state = beauty(5)
    expect(render(state)).toHaveBeenCalledTimes(1)
    expect(renderer.shows(state)).toBe(true)
    clock.advance(1000)
    expect(again).not.toHaveBeenCalled()
  })
})

test('in the background only what the pusher reads is sent', () => {
  const { renderer } = open()
  const hidden = { ...initialState, hidden: true }
  expect(renderer.next({ ...hidden, lastError: 'linkLost' })).toBeUndefined()
  expect(renderer.next({ ...beauty(5), hidden: true })).toBeDefined()
  expect(project(initialState).lastError).toBe('')
})
