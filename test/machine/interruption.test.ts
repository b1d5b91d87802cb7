import type { Input } from '../../src/machine/inputs'
import { initialState } from '../../src/machine/state'
import { lines } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { alarm, hidden, interrupted, joined, play, resumed, resumeDue, shown, stateIn, userJoined, video } =
  given

test('an interruption of the sound suspends the room, and its end brings it back without being asked', () => {
  const { state, effects } = play([interrupted(), resumed()], stateIn('inRoom'))
  expect(lines(effects)).toEqual([
    'statechange inRoom>suspended',
    'timer resumeDue 2500',
    'statechange suspended>retrying',
    'timer retryDue 500',
    'pusher/stop',
  ])
  expect(play([alarm('retryDue'), joined()], state).state.phase).toBe('inRoom')
})

test('an end that comes in the background waits for the page', () => {
  const { state, effects } = play([hidden(), interrupted(), resumed()], stateIn('inRoom'))
  expect(state.phase).toBe('suspended')
  expect(lines(effects)).not.toContain('pusher/stop')
  expect(play([shown(), alarm('retryDue'), joined()], state).state.phase).toBe('inRoom')
})

const net = (videoBitrate: number): Input => ({
  type: 'netMeasured',
  streamID: '',
  netStatus: { videoBitrate, audioBitrate: 0 },
})

test('an interruption without an end: a page that can be seen is restarted after a while', () => {
  const { state, effects } = play([interrupted(), resumeDue(false), resumeDue(true)], stateIn('inRoom'))
  expect(state.phase).toBe('retrying')
  expect(lines(effects)).toContain('timer resumeDue 2500')
})

test('... and one whose pusher goes on sending is back without a restart', () => {
  const story = [interrupted(), resumeDue(false), net(400), resumeDue(true)]
  const { state, effects } = play(story, stateIn('inRoom'))
  expect(state.phase).toBe('inRoom')
  expect(lines(effects)).not.toContain('pusher/stop')
})

test('... and its players that gave up are played again', () => {
  const room = play([userJoined('bob'), video('bob')], stateIn('inRoom')).state
  const gaveUp = Array.from({ length: 5 }, () => [given.stalled('bob_main'), given.playRetryDue('bob_main')])
  const { state } = play([...gaveUp.flat(), interrupted(), resumeDue(false), net(400)], room)
  expect(lines(play([resumeDue(true)], state).effects)).toContain('timer playRetryDue 500')
})

test('what was reported before may be older than the interruption', () => {
  const story = [net(400), interrupted(), net(400), resumeDue(false), resumeDue(true)]
  expect(play(story, stateIn('inRoom')).state.phase).toBe('retrying')
})

test('in the background it waits for the page', () => {
  const { state } = play([interrupted(), hidden(), resumeDue(false), resumeDue(true)], stateIn('inRoom'))
  expect(state.phase).toBe('suspended')
  expect(play([shown()], state).state.phase).toBe('retrying')
})

test.each(['idle', 'entering', 'inRoom', 'retrying'] as const)(
  'an end without a beginning means nothing in %s',
  (phase) => {
    const before = stateIn(phase)
    expect(play([resumed()], before)).toEqual({ state: before, effects: [] })
  },
)

test('it is looked twice whether a page goes on sending, and sound alone will do', () => {
  const looks = (inputs: Input[]) =>
    play(inputs, stateIn('inRoom')).effects.flatMap((effect) =>
      effect.type === 'timer/set' && effect.alarm.type === 'resumeDue' ? [effect.alarm] : [],
    )
  expect(looks([interrupted(), resumeDue(false)])).toEqual([
    { type: 'resumeDue', again: false },
    { type: 'resumeDue', again: true },
  ])
  const sound: Input = { type: 'netMeasured', streamID: '', netStatus: { audioBitrate: 40 } }
  const { state } = play([interrupted(), resumeDue(false), sound, resumeDue(true)], stateIn('inRoom'))
  expect(state.phase).toBe('inRoom')
})

test('a page that sees to its own pusher is not looked at', () => {
  const room = play([given.enter(), joined()], { ...initialState, start: 'manual' }).state
  const { effects } = play([interrupted()], room)
  expect([lines(effects), effects.length]).toEqual([['statechange inRoom>suspended'], 1])
})

test('whoever was on the screen keeps the player: it is not built anew', () => {
  const before = play([userJoined('bob'), video('bob')], stateIn('inRoom')).state
  const { state } = play([interrupted(), resumed(), alarm('retryDue'), joined()], before)
  expect(state.seats.map(({ key }) => key)).toEqual(before.seats.map(({ key }) => key))
})
