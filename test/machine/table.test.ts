import type { Input } from '../../src/machine/inputs'
import { initialState } from '../../src/machine/state'
import { transition } from '../../src/machine/transition'
import type { Phase } from '../../src/schema/phases'
import { lines } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { play, stateIn } = given

type Row = [phase: Phase, input: Input, next: Phase, does: string[]]

const stop = ['timer leaveExpired 2000', 'pusher/stop']
const restart = (ms: number) => [`timer retryDue ${ms}`, 'pusher/stop']

// prettier-ignore
const rows: Row[] = [
  // in          given                        becomes      does
  ['idle',      given.enter(),               'entering',  ['statechange idle>entering', 'timer entryExpired 10000', 'pusher/start']],
  ['idle',      given.exit(),                'idle',      []],
  ['idle',      given.joined(),              'idle',      []],
  ['idle',      given.left(),                'idle',      []],
  ['idle',      given.disconnected(),             'idle',      []],
  ['idle',      given.refused(),             'idle',      []],
  ['idle',      given.evicted(),             'idle',      []],
  ['idle',      given.userJoined('bob'),     'idle',      []],
  ['idle',      given.video('bob'),          'idle',      []],
  ['idle',      given.shown(),               'idle',      []],
  ['idle',      given.failed(),              'idle',      ['guidechange {"reasons":["cameraDenied"]}', 'error cameraDenied', 'permissiondenied 10001']],
  ['entering',  given.joined(),              'inRoom',    ['statechange entering>inRoom', 'localjoin alice', 'settle enter ok']],
  ['entering',  given.enter(),               'entering',  []],
  ['entering',  given.enter(8),              'idle',      ['statechange entering>idle', 'settle enter cancelled', 'timer leaveExpired 2000', 'timer entryExpired 10000', 'pusher/stop']],
  ['entering',  given.exit(),                'idle',      ['statechange entering>idle', 'settle enter cancelled', ...stop]],
  ['entering',  given.refused(),             'idle',      ['statechange entering>idle', 'settle enter userSigRefused', 'error userSigRefused', ...stop]],
  ['entering',  given.refused('enterFailed'), 'entering', ['timer refusalDue 300']],
  ['entering',  given.alarm('refusalDue'),   'entering',  []],
  ['entering',  given.alarm('entryExpired'), 'idle',      ['statechange entering>idle', 'settle enter enterTimeout', 'error enterTimeout', ...stop]],
  ['entering',  given.disconnected(),             'retrying',  ['statechange entering>retrying', ...restart(500)]],
  ['entering',  given.evicted(),             'idle',      ['statechange entering>idle', 'settle enter kickedOut', 'error kickedOut', 'timer leaveExpired 2000', 'settle exit', 'pusher/stop']],
  ['entering',  given.interrupted(),         'suspended', ['statechange entering>suspended', 'timer resumeDue 2500']],
  ['entering',  given.networkChanged(),      'entering',  []],
  ['entering',  given.reconnecting(),             'entering',  []],
  ['entering',  given.left(),                'entering',  []],
  ['entering',  given.userJoined('bob'),     'entering',  ['remoteuserjoin bob']],
  ['inRoom',    given.joined(),              'inRoom',    []],
  ['inRoom',    given.enter(),               'inRoom',    []],
  ['inRoom',    given.enter(8),              'idle',      ['statechange inRoom>idle', 'timer leaveExpired 2000', 'timer entryExpired 10000', 'pusher/stop']],
  ['inRoom',    given.exit(),                'idle',      ['statechange inRoom>idle', ...stop]],
  ['inRoom',    given.disconnected(),             'retrying',  ['statechange inRoom>retrying', ...restart(500)]],
  ['inRoom',    given.left(),                'retrying',  ['statechange inRoom>retrying', ...restart(500)]],
  ['inRoom',    given.evicted(),             'idle',      ['statechange inRoom>idle', 'kickedout kicked', 'timer leaveExpired 2000', 'localleave kicked', 'settle exit', 'pusher/stop']],
  ['inRoom',    given.evicted('dismissed'),  'idle',      ['statechange inRoom>idle', 'kickedout dismissed', 'timer leaveExpired 2000', 'localleave dismissed', 'settle exit', 'pusher/stop']],
  ['inRoom',    given.interrupted(),         'suspended', ['statechange inRoom>suspended', 'timer resumeDue 2500']],
  ['inRoom',    given.refused(),             'inRoom',    ['error userSigRefused']],
  ['inRoom',    given.networkChanged(),      'retrying',  ['statechange inRoom>retrying', ...restart(500)]],
  ['inRoom',    given.reconnecting(),             'retrying',  ['statechange inRoom>retrying', 'timer retryDue 12000']],
  ['inRoom',    given.reconnected(),            'inRoom',    []],
  ['inRoom',    given.hidden(),              'inRoom',    []],
  ['inRoom',    given.stalled('bob_main'),   'inRoom',    ['error playFailed']],
  ['inRoom',    given.failed('micFailed'),   'inRoom',    ['error micFailed']],
  ['inRoom',    given.alarm('entryExpired'), 'inRoom',    []],
  ['inRoom',    given.shown(),               'inRoom',    []],
  ['retrying',  given.alarm('retryDue'),     'entering',  ['statechange retrying>entering', 'timer entryExpired 10000', 'pusher/start']],
  ['retrying',  given.joined(),              'retrying',  []],
  ['retrying',  given.exit(),                'idle',      ['statechange retrying>idle', 'timer leaveExpired 2000']],
  ['retrying',  given.left(),                'retrying',  []],
  ['retrying',  given.disconnected(),             'retrying',  []],
  ['retrying',  given.refused(),             'idle',      ['statechange retrying>idle', 'settle enter userSigRefused', 'error userSigRefused', 'timer leaveExpired 2000']],
  ['retrying',  given.refused('enterFailed'), 'retrying', []],
  ['retrying',  given.networkChanged(),      'retrying',  []],
  ['retrying',  given.reconnecting(),             'retrying',  []],
  ['retrying',  given.reconnected(),            'retrying',  []],
  ['retrying',  given.shown(),               'retrying',  []],
  ['retrying',  given.evicted(),             'idle',      ['statechange retrying>idle', 'kickedout kicked', 'timer leaveExpired 2000', 'localleave kicked', 'settle exit']],
  ['retrying',  given.interrupted(),         'suspended', ['statechange retrying>suspended', 'timer resumeDue 2500']],
  ['retrying',  given.enter(),               'retrying',  []],
  ['suspended', given.shown(),               'retrying',  ['statechange suspended>retrying', ...restart(500)]],
  ['suspended', given.joined(),              'inRoom',    ['statechange suspended>inRoom']],
  ['suspended', given.exit(),                'idle',      ['statechange suspended>idle', ...stop]],
  ['suspended', given.evicted(),             'idle',      ['statechange suspended>idle', 'kickedout kicked', 'timer leaveExpired 2000', 'localleave kicked', 'settle exit', 'pusher/stop']],
  ['suspended', given.disconnected(),             'suspended', []],
  ['suspended', given.enter(),               'suspended', []],
]

const named = rows.map(([phase, input, next, does]) => ({ phase, type: input.type, input, next, does }))

test.each(named)('$phase + $type -> $next', ({ phase, input, next, does }) => {
  const { state, effects } = play([input], stateIn(phase))
  expect([state.phase, lines(effects)]).toEqual([next, does])
})

const heard = ['hidden']
const ignored = named.filter(
  ({ phase, type, next, does }) => phase === next && does.length === 0 && !heard.includes(type),
)

test.each(ignored)('$phase + $type is ignored: the state is the same object', ({ phase, input }) => {
  const before = stateIn(phase)
  expect(transition(before, input).state).toBe(before)
})

test('an entry that is refused with several codes fails once, for the one that names a cause', () => {
  const story = [given.enter(), given.refused('enterFailed'), given.refused(), given.refused('enterFailed')]
  const { state, effects } = play(story)
  expect(state).toMatchObject({ phase: 'idle', lastError: 'userSigRefused' })
  expect(lines(effects).filter((told) => /^(settle enter|error)/.test(told))).toEqual([
    'settle enter userSigRefused',
    'error userSigRefused',
  ])
})

test('an entry refused without a cause fails when no better code has come in time', () => {
  const { effects } = play([given.enter(), given.refused('enterFailed'), given.alarm('refusalDue')])
  expect(lines(effects)).toContain('settle enter enterFailed')
})

test('the url stays until the pusher has stopped, then the leave is told once', () => {
  const leaving = play([given.enter(), given.joined(), given.exit()]).state
  expect(leaving.leaving?.entry.roomID).toBe(7)
  const { state, effects } = play([given.left(), given.stopped(), given.alarm('leaveExpired')], leaving)
  expect(lines(effects)).toEqual(['localleave exit', 'settle exit'])
  expect(state.leaving).toBeNull()
})

test('a leave that the native layer never confirms is told after a time, and the url is left to it', () => {
  const { state, effects } = play([given.enter(), given.joined(), given.exit(), given.alarm('leaveExpired')])
  expect(lines(effects).slice(-2)).toEqual(['localleave exit unconfirmed', 'settle exit'])
  expect(state.leaving?.done).toBe(true)
})

test('a room left before the server confirmed it has no leave to tell', () => {
  const { effects } = play([given.enter(), given.exit(), given.stopped()])
  expect(lines(effects)).toContain('settle exit')
  expect(lines(effects).join()).not.toContain('localleave')
})

test('another room starts only when the pusher has let go of the last one', () => {
  const moving = play([given.enter(7), given.joined(), given.enter(8)])
  expect(moving.state).toMatchObject({
    phase: 'idle',
    entry: { roomID: 8 },
    leaving: { entry: { roomID: 7 } },
  })
  expect(lines(moving.effects).filter((did) => did === 'pusher/start')).toHaveLength(1)
  const moved = play([given.stopped()], moving.state)
  expect(moved.state).toMatchObject({ phase: 'entering', entry: { roomID: 8 }, leaving: null })
  expect(lines(moved.effects)).toEqual([
    'statechange idle>entering',
    'localleave exit',
    'settle exit',
    'pusher/start',
  ])
})

test('a room that waits for the last one can be given up', () => {
  const { state, effects } = play([
    given.enter(7),
    given.joined(),
    given.enter(8),
    given.exit(),
    given.stopped(),
  ])
  expect(state).toMatchObject({ phase: 'idle', entry: null, leaving: null })
  expect(lines(effects).slice(-3)).toEqual(['settle enter cancelled', 'localleave exit', 'settle exit'])
})

test('a late answer of an older stop does not touch a newer room', () => {
  const { state } = play([
    given.enter(7),
    given.exit(),
    given.alarm('leaveExpired'),
    given.stopFailed(1),
    given.enter(8),
    given.exit(),
  ])
  const { state: after } = play([given.stopped(1)], state)
  expect(after).toBe(state)
})

test('a lost link is restarted with growing pauses and given up after the last', () => {
  let { state, effects } = play([given.enter(), given.joined()])
  const pauses: string[] = []
  for (let restarts = 0; state.phase !== 'idle'; restarts++) {
    expect(restarts).toBeLessThan(10)
    ;({ state, effects } = play([given.disconnected(), given.alarm('retryDue')], state))
    pauses.push(...lines(effects).filter((did) => did.startsWith('timer retryDue')))
  }
  expect(pauses.map((pause) => Number(pause.split(' ')[2]))).toEqual([500, 1000, 2000, 4000, 8000])
  expect(lines(effects)).toContain('error linkLost')
})

test('a recovery tells no second join, and counts the next loss from the beginning', () => {
  const recovered = play([
    given.enter(),
    given.joined(),
    given.disconnected(),
    given.alarm('retryDue'),
    given.joined(),
  ])
  expect(lines(recovered.effects).filter((told) => told.startsWith('localjoin'))).toHaveLength(1)
  expect(recovered.state).toMatchObject({ phase: 'inRoom', attempt: 0, joined: true })
})

test('leaving leaves nothing of the room behind but its counters', () => {
  const { state } = play([
    given.enter(),
    given.joined(),
    given.userJoined('bob'),
    given.video('bob'),
    given.audio('carol'),
    given.exit(),
    given.stopped(),
  ])
  expect(state).toEqual({ ...initialState, entryID: 1, nextKey: 2 })
})

test('the position of a camera that pushes is changed by turning it, not by the attribute', () => {
  const toBack: Input = { type: 'setPusher', attributes: { frontCamera: 'back' } }
  expect(play([toBack], { ...initialState, start: 'manual' }).state.facing).toBe('back')
  // The component's tag was inserted before the first input.
  expect(play([toBack]).state.facing).toBe('front')
  const { state, effects } = play([toBack], stateIn('inRoom'))
  expect([state.facing, lines(effects)]).toEqual(['front', []])
  expect(play([{ type: 'cameraSwitched', facing: 'back' }], state).state.facing).toBe('back')
})
