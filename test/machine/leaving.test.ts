import type { Input } from '../../src/machine/inputs'
import { initialState } from '../../src/machine/state'
import { lines } from '../fakes/effect-line'
import * as given from '../fakes/inputs'

const { alarm, disconnected, enter, exit, joined, play, stateIn, stopFailed, stopped } = given

const leaves = (inputs: readonly Input[], state = stateIn('inRoom')) =>
  lines(play(inputs, state).effects).filter((line) => /^(localleave|settle exit)/.test(line))

test.each<[string, Input[], string]>([
  ['stop() has succeeded', [exit(), stopped()], 'localleave exit'],
  ['stop() has failed', [exit(), stopFailed()], 'localleave exit unconfirmed'],
  ['1019 came', [exit(), given.left()], 'localleave exit'],
  ['nothing came in time', [exit(), alarm('leaveExpired')], 'localleave exit unconfirmed'],
  ['we were put out', [given.evicted()], 'localleave kicked'],
  ['the room was dismissed', [given.evicted('dismissed')], 'localleave dismissed'],
  ['an exit came that nobody asked for', [given.left(false)], 'localleave kicked'],
  ['another room was entered', [enter(8), stopped()], 'localleave exit'],
])('a leave is told once, and why: %s', (_, story, leave) => {
  expect(leaves(story)).toEqual([leave, 'settle exit'])
  expect(leaves([...story, stopFailed(), stopped(), given.left(), alarm('leaveExpired')])).toEqual([
    leave,
    'settle exit',
  ])
})

test('a leave after a lost link says so', () => {
  const { state } = play([given.refused()], play([disconnected()], stateIn('inRoom')).state)
  expect(state.leaving).toMatchObject({ reason: 'failed', announces: true })
})

test('a failed stop of another entry is not taken for that of this one', () => {
  const { state } = play([exit()], stateIn('inRoom'))
  expect(play([stopFailed(7)], state)).toEqual({ state, effects: [] })
  expect(play([stopFailed(7)])).toEqual({ state: initialState, effects: [] })
})

test('a failed stop leaves the url on the tag once the leave is told, until it is confirmed', () => {
  const { state } = play([exit(), stopFailed()], stateIn('inRoom'))
  expect(state.leaving).toMatchObject({ entryID: 1, done: true })
  expect(play([stopped()], state).state.leaving).toBeNull()
})

test.each<[string, Input, boolean]>([
  ['of an older leave', { type: 'leaveExpired', entryID: 1 }, false],
  ['of this leave', { type: 'leaveExpired', entryID: 2 }, true],
])('the time %s ends it: %s', (_, due, ends) => {
  const { state } = play([exit(), stopped(), enter(8), joined(), exit()], stateIn('inRoom'))
  expect(state.leaving?.entryID).toBe(2)
  expect(leaves([due], state).includes('settle exit')).toBe(ends)
})

test('the time of a leave that is over means nothing', () => {
  const { state } = play([exit(), stopped()], stateIn('inRoom'))
  expect(play([{ type: 'leaveExpired', entryID: 1 }], state)).toEqual({ state, effects: [] })
})

test('an eviction names us to the page', () => {
  const { effects } = play([given.evicted()], stateIn('inRoom'))
  expect(effects).toContainEqual({
    type: 'emit',
    event: 'KICKED_OUT',
    detail: { userID: 'alice', reason: 'kicked' },
  })
})
