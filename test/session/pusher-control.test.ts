import { initialState, type RoomState } from '../../src/machine/state'
import type { Input } from '../../src/machine/inputs'
import type { PusherCall } from '../../src/session/host'
import {
  nextOrder,
  stoppedStatus,
  PusherControl,
  type Order,
  type PusherStatus,
} from '../../src/session/pusher-control'
import { failure } from '../../src/schema/errors'
import { Timers } from '../../src/session/timers'
import { FakeClock } from '../fakes/clock'
import { entryTo } from '../fakes/inputs'

const push = { entryID: 1, attempt: 0 }
const again = { entryID: 1, attempt: 1 }
const other = { entryID: 2, attempt: 0 }
const leaving = { entry: entryTo(7), entryID: 1, reason: 'exit', announces: true, done: false } as const
const wanted = (facts: Partial<RoomState>): RoomState => ({ ...initialState, ...facts })
const left = wanted({ leaving })
const next = wanted({ leaving, entry: entryTo(8) })
const running = { ...stoppedStatus, push }
const stopping: PusherStatus = { ...running, stop: 'pending', tries: 1 }

type Row = readonly [holds: string, status: PusherStatus, wants: string, state: RoomState, order: Order]

// prettier-ignore
const rows: readonly Row[] = [
  ['nothing',              stoppedStatus,                                      'nothing',      initialState,                        null],
  ['nothing',              stoppedStatus,                                      'a connection', wanted({ push }),                    'start'],
  ['nothing',              stoppedStatus,                                      'to be left',   left,                                'confirm'],
  ['it',                   running,                                      'it',           wanted({ push }),                    null],
  ['it',                   running,                                      'to be left',   left,                                'stop'],
  ['it',                   running,                                      'a restart',    wanted({ push: again }),             'stop'],
  ['one that is stopping', stopping,                                     'to be left',   left,                                null],
  ['one that is stopping', stopping,                                     'a restart',    wanted({ push: again }),             null],
  ['one that failed',      { ...stopping, stop: 'failed' },              'to be left',   left,                                null],
  ['one that failed',      { ...stopping, stop: null },                 'to be left',   left,                                'stop'],
  ['one for a second',     { ...stopping, overdue: 'restart' },          'a restart',    wanted({ push: again }),             'start'],
  ['one for a second',     { ...stopping, overdue: 'restart' },          'another room', wanted({ push: other }),             null],
  ['one for two seconds',  { ...stopping, overdue: 'everybody' },        'another room', wanted({ push: other }),             'start'],
  ['one for two seconds',  { ...stopping, overdue: 'everybody' },        'to be left',   left,                                null],
  ['one for two seconds',  { ...stopping, overdue: 'everybody' },        'to be left for another', next,                      'giveUp'],
  ['one that never stops', { ...stopping, stop: null, tries: 5 },       'to be left',   left,                                'giveUp'],
  ['one for two seconds',  { ...stopping, stop: null, overdue: 'everybody' }, 'a restart later', wanted({ entry: entryTo(7) }), 'stop'],
  ['one that never stops', { ...stopping, stop: null, tries: 5 },       'nothing',      initialState,                        null],
  ['nothing',              stoppedStatus,                                      'a page\'s own', wanted({ push, start: 'manual' }),  'adopt'],
  ['nothing',              stoppedStatus,                                      'a restart of a page\'s own', wanted({ push: again, start: 'manual' }), 'start'],
  ['it',                   running,                                      'a page\'s own other', wanted({ push: other, start: 'manual' }), 'stop'],
  ['one that is stopping', stopping,                                     'a page\'s own other', wanted({ push: other, start: 'manual' }), 'adopt'],
]

const named = rows.map(([holds, status, wants, state, order]) => ({ holds, status, wants, state, order }))

test.each(named)('holds $holds, wants $wants: $order', ({ status, state, order }) => {
  expect(nextOrder(status, state)).toBe(order)
})

function open() {
  const clock = new FakeClock()
  const calls: PusherCall[] = []
  const run = {
    'pusher/start': (call: PusherCall) => void calls.push(call),
    'pusher/stop': (call: PusherCall) => void calls.push(call),
  }
  const due = jest.fn()
  const control = new PusherControl(run, new Timers(clock.clock, () => clock.time), due, push)
  const follow = (state: RoomState) => control.follow(state, true)
  return { clock, calls, control, follow, due }
}

/** A pusher whose `stop()` always fails at once, observed for half a minute. */
function failing(state: RoomState): readonly number[] {
  const { clock, calls, control, follow } = open()
  const times: number[] = []
  for (let inputs = follow(state); clock.time < 30_000; inputs = follow(state)) {
    if (inputs === null) clock.advance(500)
    else if (inputs.length > 0) break
    else {
      times.push(clock.time)
      control.passes({ ...(calls[calls.length - 1] as PusherCall), type: 'stopFailed' }, state)
    }
  }
  return times
}

test('a stop that fails is called again after growing pauses, five times, then the url may go', () => {
  expect(failing(left)).toEqual([0, 500, 1500, 3500, 7500])
})

test('a stop that is not answered in two seconds has failed', () => {
  const { clock, calls, follow } = open()
  follow(left)
  clock.advance(2499)
  follow(left)
  expect(calls).toHaveLength(1)
  clock.advance(1)
  follow(left)
  expect(calls).toHaveLength(2)
})

test('in the background nothing is called; a stop that was not answered is called again when the page is shown', () => {
  const { calls, control, follow } = open()
  follow(left)
  const hidden = { ...left, hidden: true }
  expect(follow(hidden)).toBeNull()
  expect(calls).toHaveLength(1)
  control.retry()
  follow(left)
  expect(calls).toHaveLength(2)
})

test('a connection is not started before its url is on the tag', () => {
  const { calls, control, follow } = open()
  follow(left)
  control.passes({ type: 'stopped', entryID: 1 }, left)
  calls.length = 0
  const state = wanted({ push: other })
  expect(control.follow(state, false)).toBeNull()
  expect(calls).toEqual([])
})

test('a room whose pusher never stops is not given up before the tag is silent', () => {
  const { clock, control, follow } = open()
  follow(next)
  clock.advance(2000)
  expect(control.follow(next, false)).toBeNull()
  expect(control.follow(next, true)).toEqual([{ type: 'stopFailed', entryID: 1 }])
})

test('an answer belongs to its call: that of an older connection says nothing of this one', () => {
  const { clock, calls, control, follow } = open()
  const restarting = wanted({ push: null, entry: entryTo(7) })
  follow(restarting)
  const [first] = calls as [PusherCall]
  clock.advance(1000)
  follow(wanted({ push: again, entry: entryTo(7) }))
  follow(left)
  expect(calls.map(({ type }) => type)).toEqual(['pusher/stop', 'pusher/start', 'pusher/stop'])
  expect(control.passes({ ...first, type: 'stopped' }, left)).toBe(false)
  expect(control.passes({ ...(calls[2] as PusherCall), type: 'stopped' }, left)).toBe(true)
})

test('a start that fails late says nothing of the next connection', () => {
  const { clock, calls, control, follow } = open()
  const refused = { type: 'refused', vague: true, failure: failure('enterFailed') } as const
  const first = wanted({ push: again })
  follow(wanted({}))
  clock.advance(1000)
  follow(first)
  const { call } = calls[calls.length - 1] as PusherCall
  expect(control.passes({ ...refused, call }, first)).toBe(true)
  expect(control.passes({ ...refused, call }, wanted({ push: other }))).toBe(false)
  expect(control.passes(refused, wanted({ push: other }))).toBe(true)
})

describe('answers', () => {
  const answer = (type: 'stopped' | 'stopFailed', call?: PusherCall): Input =>
    call ? { ...call, type } : { type, entryID: 1 }
  const last = (calls: readonly PusherCall[]) => calls[calls.length - 1] as PusherCall

  test('a stop that was not asked for says nothing', () => {
    const { control } = open()
    expect(control.passes({ type: 'stopped', entryID: 1 }, left)).toBe(false)
  })

  test('a stop is confirmed once', () => {
    const { calls, control, follow } = open()
    follow(left)
    expect(control.passes(answer('stopped', last(calls)), left)).toBe(true)
    expect(control.passes(answer('stopped', last(calls)), left)).toBe(false)
    expect(follow(left)).toEqual([{ type: 'stopped', entryID: 1 }])
  })

  test.each([
    ['the tag itself', { type: 'stopped', entryID: 1 } as const, true],
    ['the tag, about another entry', { type: 'stopped', entryID: 2 } as const, false],
  ])('%s may report the end', (_, input, passes) => {
    const { control, follow } = open()
    follow(left)
    expect(control.passes(input, left)).toBe(passes)
  })

  test.each([0, 1500])('a stop that is confirmed after %i ms ends its timers', (ms) => {
    const { clock, calls, control, follow, due } = open()
    follow(left)
    clock.advance(ms)
    expect(clock.pending).toBe(2)
    due.mockClear()
    control.passes(answer('stopped', last(calls)), left)
    expect(clock.pending).toBe(0)
    clock.advance(5000)
    expect(due).not.toHaveBeenCalled()
  })

  test('a failure of an older call, or one that was told already, changes nothing', () => {
    const { clock, calls, control, follow } = open()
    follow(left)
    const [first] = calls as [PusherCall]
    control.passes(answer('stopFailed', first), left)
    clock.advance(400)
    expect(control.passes(answer('stopFailed', first), left)).toBe(false)
    clock.advance(100)
    follow(left)
    expect(calls).toHaveLength(2)
    control.passes(answer('stopFailed', first), left)
    clock.advance(1999)
    follow(left)
    expect(calls).toHaveLength(2)
  })

  test('a failure is never passed on: the last one is told by the control', () => {
    const { calls, control, follow } = open()
    follow(left)
    expect(control.passes(answer('stopFailed', last(calls)), left)).toBe(false)
  })

  test('each call has a number of its own', () => {
    const { clock, calls, follow } = open()
    follow(left)
    clock.advance(2500)
    follow(left)
    expect(calls.map(({ call }) => call)).toEqual([1, 2])
  })

  test('a refusal of an older start says nothing, and one that names no call is passed on', () => {
    const { clock, calls, control, follow } = open()
    const refused = { type: 'refused', vague: true, failure: failure('enterFailed') } as const
    follow(left)
    control.passes(answer('stopped', last(calls)), left)
    const first = wanted({ push: other })
    expect(follow(first)).toEqual([{ type: 'started' }])
    const { call } = last(calls)
    const second = wanted({ push: { entryID: 2, attempt: 1 } })
    follow(second)
    clock.advance(1000)
    follow(second)
    expect(last(calls).type).toBe('pusher/start')
    expect(control.passes({ ...refused, call }, second)).toBe(false)
    expect(control.passes({ ...refused, call: last(calls).call }, second)).toBe(true)
    expect(control.passes({ type: 'joined' }, second)).toBe(true)
  })
})

test('who waits for a stop is freed in time: a restart after one second, another room after two', () => {
  const { clock, calls, due, follow } = open()
  const restart = wanted({ push: again })
  follow(restart)
  clock.advance(999)
  expect(due).not.toHaveBeenCalled()
  expect(follow(restart)).toBeNull()
  clock.advance(1)
  expect(due).toHaveBeenCalledTimes(1)
  const moved = wanted({ push: other })
  expect(follow(moved)).toBeNull()
  clock.advance(999)
  expect(follow(moved)).toBeNull()
  clock.advance(1)
  expect(due).toHaveBeenCalledTimes(2)
  expect(follow(moved)).toEqual([{ type: 'started' }])
  expect(calls.map(({ type }) => type)).toEqual(['pusher/stop', 'pusher/start'])
  clock.advance(60_000)
  expect(due).toHaveBeenCalledTimes(2)
})

test('the second that a restart waits begins with the first stop, however many of them fail', () => {
  const { clock, calls, control, follow } = open()
  const restart = wanted({ push: again })
  for (const ms of [500, 500]) {
    follow(restart)
    control.passes({ ...(calls[calls.length - 1] as PusherCall), type: 'stopFailed' }, restart)
    clock.advance(ms)
  }
  expect(follow(restart)).toEqual([{ type: 'started' }])
})

test('a page that starts its pusher itself is not started, and what it holds is known', () => {
  const { calls, control, follow } = open()
  const own = wanted({ push: other, start: 'manual' })
  expect(control.isStale(own)).toBe(true)
  follow(own)
  expect(follow(own)).toEqual([])
  expect(calls.map(({ type }) => type)).toEqual(['pusher/stop'])
  expect(control.isStale(own)).toBe(false)
})

test.each([
  ['the wanted connection', push, false],
  ['another attempt', again, true],
  ['another entry', other, true],
  ['none', null, true],
])('a pusher that should hold %s', (_, wish, isStale) => {
  expect(open().control.isStale(wanted({ push: wish }))).toBe(isStale)
})

test('a pusher that holds nothing is not stale', () => {
  const { calls, control, follow } = open()
  follow(left)
  control.passes({ ...(calls[0] as PusherCall), type: 'stopped' }, left)
  expect(control.isStale(wanted({ push: other }))).toBe(false)
})

describe('when the page is shown again', () => {
  test('nothing is called again that was not called', () => {
    const { calls, control, follow } = open()
    control.retry()
    follow(wanted({ push }))
    expect(calls).toEqual([])
  })

  test('a stop that was given up is called again, once', () => {
    const { clock, calls, control, follow } = open()
    for (let seconds = 0; seconds < 60; seconds++) {
      follow(left)
      clock.advance(1000)
    }
    const tries = calls.length
    control.retry()
    follow(left)
    expect(calls).toHaveLength(tries + 1)
    clock.advance(2000)
    clock.advance(0)
    expect(follow(left)).toEqual([{ type: 'stopFailed', entryID: 1 }])
  })

  test('the pause before the next try is over', () => {
    const { clock, calls, control, follow } = open()
    follow(left)
    control.passes({ ...(calls[0] as PusherCall), type: 'stopFailed' }, left)
    control.retry()
    follow(left)
    expect(calls).toHaveLength(2)
    clock.advance(500)
    follow(left)
    expect(calls).toHaveLength(2)
  })
})

describe('when the page goes', () => {
  test.each([
    ['a pusher that holds a connection is stopped', push, wanted({}), [1]],
    ['a page that wants a room stops its pusher', null, wanted({ entry: entryTo(7), entryID: 3 }), [3]],
    ['a page without a room calls nothing', null, wanted({}), []],
  ])('%s', (_, held, state, entries) => {
    const clock = new FakeClock()
    const calls: PusherCall[] = []
    const note = (call: PusherCall) => void calls.push(call)
    const run = { 'pusher/start': note, 'pusher/stop': note }
    new PusherControl(run, new Timers(clock.clock, () => clock.time), () => undefined, held).release(state)
    expect(calls.map(({ type, entryID }) => [type, entryID])).toEqual(
      entries.map((entryID) => ['pusher/stop', entryID]),
    )
  })
})
