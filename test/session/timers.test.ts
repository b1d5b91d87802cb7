import { initialState } from '../../src/machine/state'
import { Session } from '../../src/session/session'
import { nameOf, Timers, wallClock } from '../../src/session/timers'
import { project } from '../../src/view/project'
import { FakeClock } from '../fakes/clock'
import { FakeHost, FakeLog } from '../fakes/host'
import { hidden, joined, params, shown } from '../fakes/inputs'

/**
 * In a room with a userSig valid for one hour. While the phone sleeps its timers are suspended, its wall
 * clock is not.
 */
function inRoom() {
  const clock = new FakeClock()
  const host = new FakeHost(project(initialState))
  let slept = 0
  const now = () => clock.time + slept
  const session = new Session({ host, log: new FakeLog(), clock: clock.clock, now })
  void session.enterRoom({ ...params, userSigExpire: 3600 })
  session.send(joined())
  host.take()
  const sleep = (seconds: number) => void (slept += seconds * 1000)
  const warnings = () => host.take().filter((line) => line.startsWith('usersigexpiring'))
  return { clock, session, sleep, warnings }
}

describe('the end of a userSig after a phone has slept', () => {
  test('is told in time', () => {
    const { clock, session, sleep, warnings } = inRoom()
    session.send(hidden())
    sleep(3000)
    session.send(shown())
    clock.advance(299_000)
    expect(warnings()).toEqual([])
    clock.advance(1000)
    expect(warnings()).toEqual(['usersigexpiring 300'])
  })

  test('is told at once, with what is left, when it slept too long', () => {
    const { clock, session, sleep, warnings } = inRoom()
    session.send(hidden())
    sleep(3400)
    session.send(shown())
    clock.advance(0)
    expect(warnings()).toEqual(['usersigexpiring 200'])
    clock.advance(3_600_000)
    expect(warnings()).toEqual([])
  })

  test('is told in its time when the wall clock was set back', () => {
    const { clock, session, sleep, warnings } = inRoom()
    session.send(hidden())
    sleep(-86_400)
    session.send(shown())
    clock.advance(3_300_000)
    expect(warnings()).toEqual(['usersigexpiring 300'])
  })
})

function open() {
  const clock = new FakeClock()
  const fired: string[] = []
  const timers = new Timers(clock.clock, () => clock.time)
  const set = (name: string, ms: number) => timers.set(name, ms, () => fired.push(`${name} ${clock.time}`))
  return { clock, fired, timers, set }
}

test('a timer that is set again fires once, at the later time', () => {
  const { clock, fired, set } = open()
  set('exit', 100)
  clock.advance(50)
  set('exit', 100)
  clock.advance(1000)
  expect(fired).toEqual(['exit 150'])
})

test('a timer that fires is removed first: its callback can set it again, and there is nothing to cancel', () => {
  const cancel = jest.fn()
  const callbacks: (() => void)[] = []
  const timers = new Timers(
    (fire) => {
      callbacks.push(fire)
      return cancel
    },
    () => 0,
  )
  timers.set('render', 100, () => timers.set('render', 100, () => undefined))
  callbacks[0]?.()
  expect(cancel).not.toHaveBeenCalled()
  timers.clear('render')
  timers.clear('render')
  expect(cancel).toHaveBeenCalledTimes(1)
})

test('clearing a type cancels all its timers and no others', () => {
  const { clock, fired, timers, set } = open()
  const bob = nameOf({ type: 'outOfOrderExpired', userID: 'bob' })
  const carol = nameOf({ type: 'outOfOrderExpired', userID: 'carol' })
  const playRetry = nameOf({ type: 'playRetryDue', streamID: 'bob_main' })
  expect([bob, carol, playRetry]).toEqual([
    'outOfOrderExpired bob',
    'outOfOrderExpired carol',
    'playRetryDue bob_main',
  ])
  for (const name of [bob, carol, playRetry, 'outOfOrderExpiredToo bob']) set(name, 100)
  timers.clearType('outOfOrderExpired')
  clock.advance(100)
  expect(fired).toEqual(['playRetryDue bob_main 100', 'outOfOrderExpiredToo bob 100'])
})

test('when the page goes no timer rings any more', () => {
  const { clock, fired, timers, set } = open()
  set('exit', 100)
  set('render', 100)
  timers.clearAll()
  expect(clock.pending).toBe(0)
  clock.advance(100)
  expect(fired).toEqual([])
})

describe('the wall clock', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('rings in time, unless it is cancelled', () => {
    const ring = jest.fn()
    const cancelled = jest.fn()
    wallClock(ring, 100)
    wallClock(cancelled, 100)()
    jest.advanceTimersByTime(99)
    expect(ring).not.toHaveBeenCalled()
    jest.advanceTimersByTime(1)
    expect(ring).toHaveBeenCalledTimes(1)
    expect(cancelled).not.toHaveBeenCalled()
  })
})
