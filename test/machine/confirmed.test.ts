import {
  alive,
  confirming,
  fresh,
  isAlive,
  isConfirmed,
  remarked,
  stale,
  turning,
  withPresence,
} from '../../src/machine/confirmed'
import { findStream, isTaken, type Confirmed, type Mark, type Stream } from '../../src/machine/seats'
import type { RoomState } from '../../src/machine/state'
import { audio, enter, joined, play, screen, userJoined, userLeft, video } from '../fakes/inputs'

/** Bob with camera and screen, Carol with a microphone, a free seat, and Eve without media. */
const room = play([
  ...[enter(), joined(), userJoined('bob'), userJoined('carol'), userJoined('dave'), userJoined('eve')],
  ...[video('bob'), screen('bob'), audio('carol'), userLeft('dave')],
]).state
const old = remarked(room.seats, () => stale)
const streamOf = (seats: RoomState['seats'], userID: string, type: 'main' | 'aux' = 'main'): Stream => {
  const stream = findStream(seats, userID, type)
  if (!stream) throw new Error(`${userID} has no ${type}`)
  return stream
}
const marks = (presence: Mark, video: Mark, audio: Mark): Confirmed => ({ presence, video, audio })

test('marking changes taken seats alone, and nothing where all are marked so', () => {
  expect(old.map((seat) => (isTaken(seat) ? seat.confirmed : 'free'))).toEqual([
    ...[stale, stale, 'free', stale, stale],
  ])
  expect(remarked(old, () => stale)).toBe(old)
  const once = jest.fn((confirmed: Confirmed) => confirmed).mockReturnValueOnce(stale)
  const next = remarked(room.seats, once)
  expect(next.map((seat, index) => seat === room.seats[index])).toEqual([false, true, true, true, true])
})

test.each<[before: Confirmed, from: Mark, to: Mark, after: Confirmed]>([
  [fresh, 'fresh', 'unsure', marks('unsure', 'unsure', 'unsure')],
  [marks('fresh', 'stale', 'unsure'), 'unsure', 'stale', marks('fresh', 'stale', 'stale')],
  [marks('fresh', 'stale', 'unsure'), 'fresh', 'unsure', marks('unsure', 'stale', 'unsure')],
])('%j, turning %s to %s, is %j', (before, from, to, after) => {
  expect(turning(from, to)(before)).toEqual(after)
})

test('turning a mark that is not there returns the same object', () => {
  expect(turning('unsure', 'stale')(fresh)).toBe(fresh)
})

test('a confirmed part is fresh, the others stay; what is fresh stays the same object', () => {
  const bob = streamOf(old, 'bob')
  expect(confirming(bob, 'video').confirmed).toEqual(marks('stale', 'fresh', 'stale'))
  expect(confirming(streamOf(room.seats, 'bob'), 'video')).toBe(streamOf(room.seats, 'bob'))
})

test('presence is that of the main stream', () => {
  expect(['bob', 'zoe'].map((user) => isConfirmed(room.seats, user))).toEqual([true, false])
  expect(isConfirmed(old, 'bob')).toBe(false)
  const next = withPresence(old, 'bob')
  expect(streamOf(next, 'bob').confirmed).toEqual(marks('fresh', 'stale', 'stale'))
  expect(streamOf(next, 'bob', 'aux').confirmed).toEqual(stale)
  expect(withPresence(old, 'zoe')).toBe(old)
})

type Row = [what: string, userID: string, type: 'main' | 'aux', part: 'video' | 'audio', lives: boolean]

test.each<Row>([
  ['whose video is confirmed', 'bob', 'main', 'video', true],
  ['whose screen is confirmed', 'bob', 'aux', 'video', true],
  ['whose audio is confirmed', 'carol', 'main', 'audio', true],
  ['whose microphone is off', 'bob', 'main', 'audio', false],
  ['whose camera is off', 'carol', 'main', 'video', false],
  ['who sends nothing', 'eve', 'main', 'audio', false],
])('a user %s', (_, userID, type, part, lives) => {
  const stream = streamOf(old, userID, type)
  const seats = old.map((seat) => (seat === stream ? confirming(stream, part) : seat))
  expect(isAlive(seats, userID)).toBe(lives)
  expect(isAlive(old, userID)).toBe(false)
})

describe('what a player receives', () => {
  const bob = { userID: 'bob', streamType: 'main' } as const
  const state = { ...room, seats: old }

  test('confirms those media of its stream', () => {
    const { seats = [] } = alive(state, bob, ['video'])
    expect(streamOf(seats, 'bob').confirmed).toEqual(marks('stale', 'fresh', 'stale'))
    expect(streamOf(seats, 'carol')).toBe(streamOf(old, 'carol'))
    const both = alive(state, bob, ['video', 'audio']).seats ?? []
    expect(streamOf(both, 'bob').confirmed).toEqual(marks('stale', 'fresh', 'fresh'))
  })

  test.each<[what: string, state: RoomState, stream: { userID: string; streamType: 'main' | 'aux' }]>([
    ['before the room is confirmed', { ...state, phase: 'retrying' }, bob],
    ['of nobody', state, { userID: 'zoe', streamType: 'main' }],
    ['that is known', room, bob],
  ])('changes nothing %s', (_, given, stream) => {
    expect(alive(given, stream, ['video'])).toEqual({})
  })
})
