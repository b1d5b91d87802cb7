import type { Effect } from '../../src/machine/effects'
import type { Input } from '../../src/machine/inputs'
import { initialState } from '../../src/machine/state'
import { failure } from '../../src/schema/errors'
import { Callers } from '../../src/session/callers'
import { EffectQueue } from '../../src/session/effect-queue'
import { FirstFrames } from '../../src/session/first-frames'
import { Timers } from '../../src/session/timers'
import { project } from '../../src/view/project'
import { FakeClock } from '../fakes/clock'
import { fate } from '../fakes/fate'
import { FakeHost, FakeLog } from '../fakes/host'

const visible = { isHidden: false, isGone: false }
const hidden = { isHidden: true, isGone: false }
const gone = { isHidden: false, isGone: true }

function open(random = 0) {
  const clock = new FakeClock()
  const now = () => clock.time
  const host = new FakeHost(project(initialState))
  const log = new FakeLog()
  const timers = new Timers(clock.clock, now)
  const callers = new Callers(timers)
  const sent: Input[] = []
  const queue = new EffectQueue({
    ...{ host, log, timers, callers, frames: new FirstFrames(now) },
    random: () => random,
    send: (input) => void sent.push(input),
  })
  const run = (page: typeof visible, ...effects: readonly Effect[]): void => {
    queue.add(effects)
    queue.perform(queue.length, page)
  }
  return { clock, host, log, callers, sent, queue, run }
}

const stream = { userID: 'bob', streamType: 'main', streamID: 'bob_main' } as const
const wait = (ms: number, spread = 0): Effect => ({
  ...{ type: 'timer/set', alarm: { type: 'retryDue' }, ms, spread },
})
const clear: Effect = { type: 'timer/clear', alarms: ['retryDue', 'refusalDue'] }
const play: Effect = { type: 'player/play', streamID: 'bob_main' }
const say: Effect = { type: 'log', level: 'warn', message: 'a word' }
const retryDue = { type: 'retryDue' } as const

test('a timer sends its alarm in its time', () => {
  const { clock, sent, run } = open()
  run(visible, wait(100))
  clock.advance(99)
  expect(sent).toEqual([])
  clock.advance(1)
  expect(sent).toEqual([retryDue])
})

test('a timer may be spread at random', () => {
  const { clock, sent, run } = open(0.5)
  run(visible, wait(100, 0.4))
  clock.advance(119)
  expect(sent).toEqual([])
  clock.advance(1)
  expect(sent).toEqual([retryDue])
})

test('the alarm of a userSig says how late it rings', () => {
  const { clock, sent, run } = open()
  run(visible, { ...{ type: 'timer/set', alarm: { type: 'userSigAging', entryID: 3 }, ms: 100, spread: 0 } })
  clock.sleep(150)
  expect(sent).toEqual([{ type: 'userSigAging', entryID: 3, late: 50 }])
})

test.each([
  ['set anew', wait(100)],
  ['cleared', clear],
])('a timer that is %s does not ring while the page still renders', (_, effect) => {
  const { clock, sent, queue, run } = open()
  run(visible, wait(100))
  queue.add([effect])
  clock.advance(1000)
  expect(sent).toEqual([])
  expect(queue.length).toBe(1)
})

test('in the background players wait, and come first when the page is shown', () => {
  const { host, queue, run } = open()
  run(hidden, play, { type: 'emit', event: 'REMOTE_USER_JOIN', detail: { userID: 'bob' } })
  expect(host.take()).toEqual(['remoteuserjoin bob'])
  queue.add([{ type: 'emit', event: 'REMOTE_USER_LEAVE', detail: { userID: 'bob' } }])
  queue.release()
  expect(queue.length).toBe(2)
  queue.perform(2, visible)
  expect(host.take()).toEqual(['player/play bob_main', 'remoteuserleave bob'])
  queue.release()
  expect(queue.length).toBe(0)
})

test('of a page that has gone only those who wait are answered, and the log is written', async () => {
  const { clock, host, log, callers, run } = open()
  const entered = callers.entering({ entryID: 1, phase: 'entering' })
  run(gone, play, wait(100), say, {
    ...{ type: 'settle/enter', entryID: 1, failure: failure('linkLost') },
  })
  expect(await fate(entered)).toBe('linkLost')
  expect([host.take(), log.lines, clock.pending]).toEqual([[], ['warn a word'], 0])
})

test('no more is run than was due', () => {
  const { log, queue } = open()
  queue.add([say, say, say])
  queue.perform(2, visible)
  expect([log.lines.length, queue.length]).toEqual([2, 1])
})

test('the first frame of a video is told with the time that it took', () => {
  const { clock, host, run } = open()
  const details: object[] = []
  host.onEmit = (event, detail) => void details.push({ event, ...detail })
  run(visible, { type: 'watch/start', stream })
  clock.advance(240)
  run(visible, { type: 'watch/stop', stream })
  expect(details).toEqual([{ event: 'FIRST_FRAME', ...stream, latency: 240 }])
})

test('an effect that fails is logged by its name, and the others are run', () => {
  const { host, log, run } = open()
  host.onEmit = () => {
    throw new Error('page broke')
  }
  run(visible, { type: 'emit', event: 'REMOTE_USER_JOIN', detail: { userID: 'bob' } }, say)
  expect(log.lines).toEqual(['error emit failed Error: page broke', 'warn a word'])
})
