import { lines } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { alarm, hidden, interrupted, joined, play, resumed, shown, stateIn } = given

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

test.each(['idle', 'entering', 'inRoom', 'retrying'] as const)(
  'an end without a beginning means nothing in %s',
  (phase) => {
    const before = stateIn(phase)
    expect(play([resumed()], before)).toEqual({ state: before, effects: [] })
  },
)
