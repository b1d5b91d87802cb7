import { initialState, type RoomState } from '../../src/machine/state'
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
  ['one that failed',      { ...stopping, stop: 'due' },                 'to be left',   left,                                'stop'],
  ['one for a second',     { ...stopping, overdue: 'restart' },          'a restart',    wanted({ push: again }),             'start'],
  ['one for a second',     { ...stopping, overdue: 'restart' },          'another room', wanted({ push: other }),             null],
  ['one for two seconds',  { ...stopping, overdue: 'everybody' },        'another room', wanted({ push: other }),             'start'],
  ['one for two seconds',  { ...stopping, overdue: 'everybody' },        'to be left',   left,                                null],
  ['one for two seconds',  { ...stopping, overdue: 'everybody' },        'to be left for another', next,                      'giveUp'],
  ['one that never stops', { ...stopping, stop: 'due', tries: 5 },       'to be left',   left,                                'giveUp'],
  ['one that never stops', { ...stopping, stop: 'due', tries: 5 },       'nothing',      initialState,                        null],
  ['nothing',              stoppedStatus,                                      'a page\'s own', wanted({ push, start: 'manual' }),  'adopt'],
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
