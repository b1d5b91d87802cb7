import type { Input } from '../../src/machine/inputs'
import { audio, play, stateIn, userJoined, userLeft } from '../fakes/inputs'
import { lines } from '../fakes/effect-line'

const reports = (userID: string, volume: number, times = 3): Input[] =>
  Array.from({ length: times }, () => ({ type: 'volumeMeasured', streamID: `${userID}_main`, volume }))

const room = play(
  [userJoined('bob'), audio('bob'), userJoined('carol'), audio('carol')],
  stateIn('inRoom'),
).state

const speakers = (...inputs: Input[]): string[] =>
  lines(play(inputs, room).effects).filter((line) => line.startsWith('activespeaker'))

test('a loud user who leaves is forgotten: the next one need not be louder', () => {
  expect(speakers(...reports('bob', 90), userLeft('bob'), ...reports('carol', 30))).toEqual([
    'activespeaker bob',
    'activespeaker carol',
  ])
})

test('a speaker who leaves and comes back speaks anew', () => {
  const back = [userLeft('bob'), userJoined('bob'), audio('bob')]
  expect(speakers(...reports('bob', 90), ...back, ...reports('bob', 90))).toEqual([
    'activespeaker bob',
    'activespeaker bob',
  ])
})

test('a listener who leaves takes the word from nobody', () => {
  const { state } = play([...reports('bob', 90), userLeft('carol')], room)
  expect([state.speaker.userID, state.spotlight]).toEqual(['bob', 'bob'])
})
