import type { Input } from '../../src/machine/inputs'
import { initialState } from '../../src/machine/state'
import { project } from '../../src/view/project'
import { lines } from '../fakes/effect-line'
import { alarm, disconnected, enter, entryTo, exit, joined, play, refused, started } from '../fakes/inputs'

const enterFor = (userSigExpire: number, userSig = 'first'): Input => ({
  type: 'enter',
  entry: entryTo(7, { userSig, userSigExpire }),
})
const aging = (entryID = 1): Input => ({ type: 'userSigAging', entryID })
const warnings = (inputs: Input[]) =>
  lines(play(inputs).effects).filter((line) => line.startsWith('usersigexpiring'))
const timers = (inputs: Input[]) =>
  lines(play(inputs).effects).filter((line) => line.startsWith('timer userSigAging'))

test.each([
  ['of a day is told five minutes before', 86_400, 86_100_000, 300],
  ['of ten minutes in its last fifth', 600, 480_000, 120],
  ['of a minute, too', 60, 48_000, 12],
])('the end of a userSig %s', (_, expire, ms, remaining) => {
  expect(timers([enterFor(expire)])).toEqual([`timer userSigAging ${ms}`])
  expect(warnings([enterFor(expire), joined(), aging()])).toEqual([`usersigexpiring ${remaining}`])
})

test('the longest time that a timer can wait is waited', () => {
  expect(timers([enterFor(2_147_783)])).toEqual(['timer userSigAging 2147483000'])
  expect(timers([enterFor(2_147_784)])).toEqual([])
})

test.each([
  [100, 200],
  [400, 0],
])('a warning that is %d s late says what is left', (late, remaining) => {
  const told = { ...aging(), late: late * 1000 } as Input
  expect(warnings([enterFor(86_400), joined(), told])).toEqual([`usersigexpiring ${remaining}`])
})

test.each([
  ['is not known', 0],
  ['is further off than a timer can wait', 15_552_000],
])('nothing is told of an end that %s', (_, expire) => {
  expect(timers([enterFor(expire)])).toEqual([])
})

test('a room that was left is not warned of', () => {
  expect(warnings([enterFor(60), joined(), exit(), aging()])).toEqual([])
  expect(warnings([enterFor(60), exit(), enterFor(60), aging(1)])).toEqual([])
})

test('a new userSig for the same room waits for the next entry, and the url in use is not touched', () => {
  const renewed = play([enterFor(60), joined(), enterFor(120, 'second')])
  expect(lines(renewed.effects)).toContain('timer userSigAging 96000')
  expect(renewed.state.phase).toBe('inRoom')
  expect(project(renewed.state).pusher.url).toContain('usersig=first')
  const { state, effects } = play([disconnected(), alarm('retryDue'), joined()], renewed.state)
  expect(project(state).pusher.url).toContain('usersig=second')
  expect(state.renewed).toBeNull()
  expect(lines(effects)).not.toContain('localleave exit')
})

test.each([
  ['is refused by name', [refused('userSigRefused')]],
  ['is refused without a cause', [refused('enterFailed'), alarm('refusalDue')]],
])('one that comes while the first one %s is tried at once, on a first entry too', (_, refusal) => {
  const { state, effects } = play([
    enterFor(60),
    started(),
    enterFor(120, 'second'),
    ...refusal,
    alarm('retryDue'),
  ])
  expect([state.phase, state.entry?.userSig]).toEqual(['entering', 'second'])
  expect(lines(effects).filter((line) => line.startsWith('error'))).toEqual([])
  expect(play([refused('userSigRefused')], state).state.lastError).toBe('userSigRefused')
})

test('one for a room that still waits is used at once', () => {
  const { state } = play([enter(8), enterFor(60), enterFor(60, 'second')])
  expect([state.entry?.userSig, state.renewed]).toEqual(['second', null])
})

test('a page with its own pusher gets the new url as long as it has not entered', () => {
  const manual = { ...initialState, start: 'manual' as const }
  expect(play([enterFor(60), enterFor(60, 'second')], manual).state.entry?.userSig).toBe('second')
})

const inScene = (scene: 'live' | 'rtc', userSig = 'first'): Input => ({
  type: 'enter',
  entry: entryTo(7, { scene, userSig }),
})

test('other parameters of the same room are taken before the pusher is started', () => {
  const { state } = play([inScene('rtc'), inScene('live')])
  expect(state).toMatchObject({ entryID: 1, entry: { scene: 'live' } })
  expect(project(state).pusher.url).toContain('scene=live')
})

test('... and later told by name, while a newer userSig is kept for the next start', () => {
  const { state, effects } = play([inScene('rtc'), started(), joined(), inScene('live', 'second')])
  expect(state).toMatchObject({ entry: { scene: 'rtc' }, renewed: { scene: 'rtc', userSig: 'second' } })
  expect(effects).toContainEqual(
    expect.objectContaining({
      type: 'log',
      level: 'warn',
      message: expect.stringContaining('scene') as string,
    }),
  )
})

test.each([
  ['with its room', [enterFor(60), joined(), exit()]],
  ['with a room that still waited', [enter(8), joined(), enterFor(60), exit()]],
])('the timer of a userSig ends %s', (_, story) => {
  const { effects } = play(story)
  const ended = effects.filter((effect) => effect.type === 'timer/clear').flatMap(({ alarms }) => alarms)
  expect(ended).toContain('userSigAging')
})

test('the same userSig again is no news', () => {
  const { state } = play([enterFor(60), joined()])
  expect(play([enterFor(60)], state).state).toBe(state)
})

test('the life of a userSig is no part of the url', () => {
  expect(project(play([enterFor(60)]).state).pusher.url).not.toMatch(/[?&]=|undefined|expire/i)
})

test('another life of the same userSig is no news, and the first one counts', () => {
  const { state } = play([enterFor(60), started(), joined()])
  expect(play([enterFor(120)], state)).toEqual({ state, effects: [] })
})

test('the warning of other parameters names those alone, not the secrets that were taken', () => {
  const { effects } = play([inScene('rtc'), started(), joined(), inScene('live', 'second')])
  const logs = effects.flatMap((effect) => (effect.type === 'log' ? [effect.message] : []))
  expect(logs).toEqual([expect.stringMatching(/^enterRoom: scene cannot change/)])
})

test('other parameters without newer secrets are not kept for the next entry', () => {
  const { state } = play([inScene('rtc'), started(), joined(), inScene('live')])
  expect([state.renewed, state.entry?.scene]).toEqual([null, 'rtc'])
})

test('newer secrets alone are taken without a word', () => {
  const { effects } = play([enterFor(60), started(), joined(), enterFor(120, 'second')])
  expect(effects.filter(({ type }) => type === 'log')).toEqual([])
})

test('a third userSig takes the place of the second, and the second again is a renewal', () => {
  const { state } = play([enterFor(60), started(), joined(), enterFor(60, 'second'), enterFor(60, 'third')])
  expect(state.renewed?.userSig).toBe('third')
  expect(play([enterFor(60, 'second')], state).state.renewed?.userSig).toBe('second')
})

test('the end of a userSig that has no known end any more is not told', () => {
  expect(warnings([enterFor(60), started(), joined(), enterFor(0, 'second'), aging()])).toEqual([])
  expect(warnings([enterFor(0), started(), joined(), enterFor(60, 'second'), aging()])).toHaveLength(1)
})

test('a newer userSig is tried at once after a refusal, but waits its turn after a lost link', () => {
  const first = [enterFor(60), started(), enterFor(120, 'second')]
  const pauses = (...story: Input[]) =>
    play([...first, ...story]).effects.flatMap((effect) =>
      effect.type === 'timer/set' && effect.alarm.type === 'retryDue' ? [effect.ms] : [],
    )
  expect(pauses(refused())).toEqual([0])
  expect(pauses(refused('enterFailed'), alarm('refusalDue'))).toEqual([0])
  expect(pauses(disconnected())).toEqual([500])
})

test('what was refused with the older userSig is no cause of what may follow', () => {
  const first = [enterFor(60), started(), enterFor(120, 'second')]
  expect(play([...first, refused()]).state.cause).toBeNull()
  expect(play([...first, disconnected()]).state.cause).toMatchObject({ reason: 'linkLost' })
})

test('a newer userSig is taken without a word in the log', () => {
  const { state } = play([enterFor(0), joined()])
  expect(play([enterFor(0, 'second')], state).effects).toEqual([])
})
