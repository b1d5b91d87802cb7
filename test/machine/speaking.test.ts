import type { Input } from '../../src/machine/inputs'
import { audio, play, screen, stateIn, userJoined, userLeft, video } from '../fakes/inputs'
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

test.each<[who: string, inputs: Input[], speaks: string[]]>([
  ['is loud three times in a row', reports('bob', 15), ['bob']],
  ['is loud twice', reports('bob', 90, 2), []],
  [
    'is loud twice, then quiet, then twice',
    [...reports('bob', 90, 2), ...reports('bob', 14, 1), ...reports('bob', 90, 2)],
    [],
  ],
  ['is never loud', reports('bob', 14, 9), []],
  [
    'is interrupted by somebody who is loud once',
    [...reports('bob', 90, 2), ...reports('carol', 90, 1), ...reports('bob', 90, 2)],
    [],
  ],
  [
    'is interrupted by somebody quiet',
    [...reports('bob', 90, 2), ...reports('carol', 5, 1), ...reports('bob', 90, 1)],
    ['bob'],
  ],
  ['is as loud as the speaker', [...reports('bob', 60), ...turns(60, 60)], ['bob']],
  ['is ten louder than the speaker', [...reports('bob', 60), ...turns(60, 70)], ['bob']],
  ['is clearly louder than the speaker', [...reports('bob', 60), ...turns(60, 71)], ['bob', 'carol']],
  [
    'speaks after the speaker fell silent',
    [...reports('bob', 90), ...reports('carol', 40, 9)],
    ['bob', 'carol'],
  ],
  ['whispers after the speaker fell silent', [...reports('bob', 90), ...reports('carol', 14, 30)], ['bob']],
])('who has the word when somebody %s', (_, inputs, speaks) => {
  expect(speakers(...inputs)).toEqual(speaks.map((userID) => `activespeaker ${userID}`))
})

/** Both users report in turn. */
function turns(bob: number, carol: number): Input[] {
  return Array.from({ length: 4 }, () => [...reports('bob', bob, 1), ...reports('carol', carol, 1)]).flat()
}

test('a speaker keeps the word against a rival who falls behind', () => {
  const rival = [...reports('carol', 90, 2), ...reports('carol', 5, 1), ...reports('carol', 90, 2)]
  expect(speakers(...reports('bob', 60), ...rival)).toEqual(['activespeaker bob'])
})

test('our own word is told, and the spotlight stays with the last of the others', () => {
  const ours = Array.from({ length: 3 }, (): Input => ({ type: 'volumeMeasured', streamID: '', volume: 95 }))
  const { state, effects } = play([...reports('bob', 60), ...ours], room)
  expect(lines(effects).filter((line) => line.startsWith('activespeaker'))).toEqual([
    'activespeaker bob',
    'activespeaker alice',
  ])
  expect([state.speaker.userID, state.spotlight]).toEqual(['alice', 'bob'])
})

describe('volumes that are told together', () => {
  const every = (volumeInterval: number): Input => ({ type: 'setOptions', options: { volumeInterval } })
  const mic = (enableMic: boolean): Input => ({ type: 'setPusher', attributes: { enableMic } })
  const own: Input = { type: 'volumeMeasured', streamID: '', volume: 7 }
  const due: Input = { type: 'volumesDue' }
  const volumes = (...inputs: Input[]) =>
    play(inputs, room).effects.flatMap((effect) =>
      effect.type === 'emit' && effect.event === 'VOLUME' ? [effect.detail] : [],
    )
  const waits = (...inputs: Input[]) =>
    lines(play(inputs, room).effects).filter((line) => line.startsWith('timer volumesDue'))

  test('are of us and of everybody whose microphone is on, also of those who were never heard', () => {
    const silent = [userJoined('dave'), video('dave'), screen('bob')]
    expect(volumes(mic(true), ...silent, own, ...reports('bob', 30, 1), due)).toEqual([
      {
        volumes: [
          { userID: 'alice', volume: 7 },
          { userID: 'bob', volume: 30 },
          { userID: 'carol', volume: 0 },
        ],
      },
    ])
  })

  test('are not of us while our microphone is off', () => {
    expect(volumes(mic(false), own, userLeft('carol'), due)).toEqual([
      { volumes: [{ userID: 'bob', volume: 0 }] },
    ])
  })

  test('are not told where nobody can be heard', () => {
    expect(volumes(userLeft('bob'), userLeft('carol'), due)).toEqual([])
  })

  test('wait for their interval, one at a time', () => {
    expect(waits(every(500), ...reports('bob', 5))).toEqual(['timer volumesDue 500'])
    expect(waits(every(500), own, due, own)).toEqual(['timer volumesDue 500', 'timer volumesDue 500'])
    expect(waits(every(0), own, ...reports('bob', 5))).toEqual([])
  })
})

test('the volumes are those of people: a shared screen with sound is not heard twice', () => {
  const sound: Input = {
    type: 'mediaChanged',
    medium: 'audio',
    userID: 'bob',
    streamType: 'aux',
    on: true,
    src: '',
  }
  const { effects } = play([screen('bob'), sound, { type: 'volumesDue' }], room)
  expect(effects.slice(-1)).toMatchObject([
    { event: 'VOLUME', detail: { volumes: [{ userID: 'bob' }, { userID: 'carol' }] } },
  ])
})

test('where nobody can be heard there are none', () => {
  expect(play([{ type: 'volumesDue' }], stateIn('inRoom')).effects).toEqual([])
})

test('our own voice is measured before a room, too', () => {
  const { state } = play([{ type: 'volumeMeasured', streamID: '', volume: 40 }])
  expect(state.stats.volume).toBe(40)
})
