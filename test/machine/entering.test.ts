import type { AlarmType, Input } from '../../src/machine/inputs'
import { initialState, type RoomState } from '../../src/machine/state'
import { failure } from '../../src/schema/errors'
import { lines, type Happening } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { alarm, disconnected, enter, entryTo, exit, hidden, joined, play, shown, started, stateIn } = given

const manual: RoomState = { ...initialState, start: 'manual' }
const timers = (effects: readonly Happening[], name: AlarmType) =>
  lines(effects).filter((line) => line.startsWith(`timer ${name}`))
const cleared = (effects: readonly Happening[]): readonly AlarmType[] =>
  effects.flatMap((effect) => (effect.type === 'timer/clear' ? effect.alarms : []))

describe('the wanted room', () => {
  const first = entryTo(0, { roomID: 0, strRoomID: 'a' })
  test.each([
    ['another application', { ...first, sdkAppID: 1 }],
    ['another user', { ...first, userID: 'zoe' }],
    ['another name', { ...first, strRoomID: 'b' }],
    ['a number for a name', { ...first, strRoomID: '', roomID: 7 }],
  ])('is another one with %s', (_, entry) => {
    const { state, effects } = play([{ type: 'enter', entry: first }, started(), { type: 'enter', entry }])
    expect(state).toMatchObject({ phase: 'idle', entry, entryID: 2 })
    expect(lines(effects)).toContain('settle enter cancelled')
  })

  test('is warned of where TRTC does not document what it is given', () => {
    const odd: Input = { type: 'enter', entry: { ...first, userID: 'ä' } }
    const logs = (input: Input) => play([input]).effects.filter(({ type }) => type === 'log')
    expect(logs(odd)).toEqual([
      { type: 'log', level: 'warn', message: expect.stringContaining('userID') as string },
    ])
    expect(logs({ type: 'enter', entry: first })).toEqual([])
  })
})

describe('the time for an entry', () => {
  test.each<[string, Input[]]>([['of an older entry', [{ type: 'entryExpired', entryID: 1 }]]])(
    'does not end %s',
    (_, late) => {
      const { state } = play([enter(7), exit(), given.stopped(1), enter(8)])
      expect(play(late, state)).toEqual({ state, effects: [] })
      expect(play([{ type: 'entryExpired', entryID: 2 }], state).state.lastError).toBe('enterTimeout')
    },
  )

  test('names its entry', () => {
    const { effects } = play([enter(7), exit(), given.stopped(1), enter(8)])
    const set = effects.flatMap((effect) => (effect.type === 'timer/set' ? [effect.alarm] : []))
    expect(set.filter(({ type }) => type === 'entryExpired')).toEqual([
      { type: 'entryExpired', entryID: 1 },
      { type: 'entryExpired', entryID: 2 },
    ])
  })

  test('begins with each start of a page that starts its pusher itself, and not before', () => {
    const before = play([enter()], manual)
    expect(timers(before.effects, 'entryExpired')).toEqual([])
    expect(play([alarm('entryExpired')], before.state)).toEqual({ state: before.state, effects: [] })
    const { state, effects } = play([started(), started()], before.state)
    expect(timers(effects, 'entryExpired')).toHaveLength(2)
    expect(play([alarm('entryExpired')], state).state.lastError).toBe('enterTimeout')
  })

  test('begins anew with the first start of an entry, and goes on over those that follow until it is confirmed', () => {
    expect(timers(play([started()], stateIn('entering')).effects, 'entryExpired')).toHaveLength(1)
    const again = [disconnected(), alarm('retryDue')]
    expect(timers(play([...again, started()], stateIn('entering')).effects, 'entryExpired')).toEqual([])
    expect(timers(play([...again, started()], stateIn('inRoom')).effects, 'entryExpired')).toHaveLength(2)
  })

  test.each<[string, Input[], number]>([
    ['a first entry', [enter()], 1],
    ['a first entry that is tried again', [enter(), disconnected()], 1],
    ['a recovery that has been started', [enter(), joined(), disconnected(), alarm('retryDue')], 1],
    ['a room that is entered', [enter(), joined()], 0],
    ['no room', [], 0],
  ])('begins when the page is shown: %s', (_, story, times) => {
    const { state } = play([...story, hidden()])
    expect(timers(play([shown()], state).effects, 'entryExpired')).toHaveLength(times)
  })

  test('does not begin when the page of a pusher of its own is shown', () => {
    const { state } = play([enter(), hidden()], manual)
    expect(timers(play([shown()], state).effects, 'entryExpired')).toEqual([])
  })
})

describe('what is waited for ends', () => {
  test.each<[string, Input[], Input, AlarmType[]]>([
    ['a join', [enter()], joined(), ['entryExpired', 'refusalDue', 'retryDue', 'resumeDue']],
    [
      'a recovery',
      [enter(), joined(), disconnected(), alarm('retryDue')],
      joined(),
      ['entryExpired', 'refusalDue', 'retryDue', 'resumeDue'],
    ],
    [
      'a client that reconnects',
      [enter(), joined(), given.reconnecting()],
      given.reconnected(),
      ['retryDue', 'resumeDue'],
    ],
    [
      'a room that is given up before it is tried',
      [enter(7), enter(8)],
      exit(),
      ['entryExpired', 'userSigAging'],
    ],
    [
      'the leave',
      [enter(), joined()],
      exit(),
      [
        'entryExpired',
        'refusalDue',
        'retryDue',
        'rosterDue',
        'resumeDue',
        'userSigAging',
        'playRetryDue',
        'outOfOrderExpired',
        'volumesDue',
      ],
    ],
  ])('with %s', (_, story, input, alarms) => {
    expect(cleared(play([input], play(story).state).effects)).toEqual(alarms)
  })
})

test('a page that has stopped its own pusher is not in the room until it is confirmed again', () => {
  const { state } = play([enter(), started(), joined(), given.left()], manual)
  expect(state).toMatchObject({ phase: 'entering', joined: false, starting: false })
  expect(play([alarm('entryExpired')], state).state).toBe(state)
})

test('refusals without a cause are waited for together', () => {
  const { state, effects } = play([
    enter(),
    started(),
    given.refused('enterFailed'),
    given.refused('enterFailed'),
  ])
  expect(timers(effects, 'refusalDue')).toHaveLength(1)
  expect(effects.filter(({ type }) => type === 'timer/set')).toHaveLength(3)
  expect(state.refusal).toMatchObject({ reason: 'enterFailed' })
})

describe('a loss', () => {
  test('is told with what the native layer said when the tries are over', () => {
    const named: Input = { type: 'disconnected', failure: { ...failure('linkLost', -1308), message: 'gone' } }
    const { state } = play([enter(), joined()])
    const { effects } = play([named], { ...state, attempt: 5 })
    expect(effects).toContainEqual({ type: 'emit', event: 'ERROR', detail: named.failure })
  })

  test.each<[string, Input[], string]>([
    ['a link', [enter(), joined(), given.networkChanged()], 'linkLost'],
    ['an entry', [enter()], 'enterTimeout'],
  ])('of %s without a word of why has its own name', (_, story, reason) => {
    const { state } = play(story)
    const last =
      state.phase === 'entering' ? state : play([alarm('retryDue')], { ...state, attempt: 5 }).state
    expect(play([alarm('entryExpired')], last).state.lastError).toBe(reason)
  })
})
