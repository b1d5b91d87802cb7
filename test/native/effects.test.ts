import type { Input } from '../../src/machine/inputs'
import { closeCalls, openCalls } from '../../src/native/call'
import { nativeEffects } from '../../src/native/effects'
import { holdPusher } from '../../src/native/pusher-holders'
import { fate } from '../fakes/fate'

interface Options {
  readonly success: (result: object) => void
  readonly fail: (error: object) => void
}

type Method = (options: Options) => void

const which = { type: 'pusher/start', entryID: 3, call: 7 } as const
const ok: Method = ({ success }) => success({ errMsg: 'ok' })
const fails =
  (errMsg: string): Method =>
  ({ fail }) =>
    fail({ errMsg })

/** The effects on a page whose contexts have these methods, what they send, and the calls that were made. */
function page(methods: Readonly<Record<string, Method>>, holder: object = {}) {
  const [sent, calls]: [Input[], string[]] = [[], []]
  const context = (id: string) =>
    Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        (options: Options) => {
          calls.push(`${id} ${name}`)
          method(options)
        },
      ]),
    )
  const wx = {
    createLivePusherContext: () => context('pusher'),
    createLivePlayerContext: (id: string) => context(id),
  }
  Object.assign(globalThis, { wx })
  const effects = nativeEffects(holder, (input) => sent.push(input))
  /** Waits until all answers have arrived. */
  const settled = () => fate(new Promise(() => undefined))
  return { sent, calls, effects, settled }
}

test('a start that succeeds says nothing: the server confirms the entry', async () => {
  const { sent, calls, effects, settled } = page({ start: ok })
  effects['pusher/start'](which)
  await settled()
  expect([calls, sent]).toEqual([['pusher start'], []])
})

test.each([
  ['without a cause', fails('start:fail'), { reason: 'enterFailed', fatal: true }, true],
  ['for want of a permission', fails('access denied'), { reason: 'notPermitted', fatal: true }, false],
])('a start that fails %s is a refusal of its call', async (_, start, failure, vague) => {
  const { sent, effects, settled } = page({ start })
  effects['pusher/start'](which)
  await settled()
  expect(sent).toEqual([
    { type: 'refused', call: 7, vague, failure: expect.objectContaining(failure) as unknown },
  ])
})

test('a start that this WeChat lacks ends the entry with that reason', async () => {
  const { sent, effects, settled } = page({})
  effects['pusher/start'](which)
  await settled()
  expect(sent).toMatchObject([
    { type: 'refused', call: 7, vague: false, failure: { reason: 'unsupported', fatal: true } },
  ])
})

test('a second pusher of a page is refused by that name', async () => {
  const [first, second, thePage] = [{}, {}, {}]
  const ends = [holdPusher(thePage, first), holdPusher(thePage, second)]
  const { sent, calls, effects, settled } = page({ start: ok }, second)
  effects['pusher/start'](which)
  await settled()
  expect(calls).toEqual([])
  expect(sent).toMatchObject([{ type: 'refused', failure: { reason: 'pusherTaken' } }])
  ends.forEach((end) => end())
})

test('a start whose page has gone says nothing', async () => {
  const holder = {}
  const { sent, effects, settled } = page({ start: () => undefined }, holder)
  effects['pusher/start'](which)
  closeCalls(holder)
  await settled()
  expect(sent).toEqual([])
})

test('a page that has gone calls nothing until it is back', async () => {
  const holder = {}
  const { calls, effects, settled } = page({ start: ok }, holder)
  closeCalls(holder)
  effects['pusher/start'](which)
  await settled()
  expect(calls).toEqual([])
  openCalls(holder)
  effects['pusher/start'](which)
  expect(calls).toEqual(['pusher start'])
})

test.each([
  ['succeeds', ok, 'stopped'],
  ['fails', fails('stop:fail'), 'stopFailed'],
])('a stop that %s says so with its entry and its call', async (_, stop, type) => {
  const { sent, effects, settled } = page({ stop })
  effects['pusher/stop'](which)
  await settled()
  expect(sent).toEqual([{ type, entryID: 3, call: 7 }])
})

test.each([
  ['answers', ok],
  ['fails', fails('stop:fail')],
])('a failed player is stopped and plays again, whether the stop %s', async (_, stop) => {
  const { sent, calls, effects, settled } = page({ stop, play: fails('play:fail') })
  effects['player/play']({ streamID: 'bob_main' })
  await settled()
  expect([calls, sent]).toEqual([['bob_main stop', 'bob_main play'], []])
})

test('players are found by the ids of their nodes', () => {
  const { calls } = page({ stop: ok })
  nativeEffects(
    undefined,
    () => undefined,
    (id) => `node-${id}`,
  )['player/play']({ streamID: 'bob_main' })
  expect(calls).toEqual(['node-bob_main stop'])
})

test('a phone that gives no context does not have the tag', async () => {
  const { sent, effects, settled } = page({})
  Object.assign(globalThis, { wx: { createLivePusherContext: () => null } })
  effects['pusher/start'](which)
  Object.assign(globalThis, { wx: {} })
  effects['pusher/start']({ ...which, call: 8 })
  await settled()
  expect(sent).toMatchObject([
    { call: 7, failure: { reason: 'unsupported' } },
    { call: 8, failure: { reason: 'unsupported' } },
  ])
})
