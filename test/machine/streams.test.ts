import type { Input } from '../../src/machine/inputs'
import { findPlayback } from '../../src/machine/playbacks'
import { findStream } from '../../src/machine/seats'
import type { RoomState } from '../../src/machine/state'
import { audio, play, screen, stateIn, userJoined, video } from '../fakes/inputs'

const room = play(
  [userJoined('bob'), video('bob'), screen('bob'), userJoined('carol')],
  stateIn('inRoom'),
).state
const set = (streamID: string, attributes: object): Input => ({
  type: 'setStream',
  streamID,
  attributes: attributes,
})
const request = (streamID: string, definition: 'main' | 'small' | ''): Input => ({
  type: 'switchStream',
  streamID,
  definition,
})
const bob = { userID: 'bob', streamType: 'main' } as const
const seat = (state: RoomState) => findStream(state.seats, 'bob', 'main')
const player = (state: RoomState) => findPlayback(state.playbacks, bob)

describe('attributes of a stream', () => {
  test('that the tile binds go to its seat, and others are kept for its player', () => {
    const { state } = play([set('bob_main', { muteAudio: true, minCache: 0.5 })], room)
    expect(seat(state)).toEqual({ ...seat(room), muteAudio: true })
    expect(player(state)?.settings).toEqual({ minCache: 0.5 })
    const more = play([set('bob_main', { maxCache: 2 })], state).state
    expect(player(more)?.settings).toEqual({ minCache: 0.5, maxCache: 2 })
  })

  test.each([
    ['the same again', set('bob_main', { muteAudio: false })],
    ['none', set('bob_main', {})],
    ['of nobody', set('zoe_main', { muteAudio: true })],
    ['of a screen that is not shared', set('carol_aux', { muteAudio: true })],
  ])('change nothing: %s', (_, input) => {
    const { state } = play([input], room)
    expect([state.seats, state.playbacks]).toEqual([room.seats, room.playbacks])
    expect(state.seats).toBe(room.seats)
    expect(state.playbacks).toBe(room.playbacks)
  })

  test('of a user without media are those of the player to come, but for what no tile binds', () => {
    const { state } = play([set('carol_main', { muteAudio: true, minCache: 0.5 }), audio('carol')], room)
    expect(findStream(state.seats, 'carol', 'main')).toMatchObject({ muteAudio: true, hasAudio: true })
    expect(findPlayback(state.playbacks, { userID: 'carol', streamType: 'main' })?.settings).toEqual({})
  })
})

describe('the definition of a picture', () => {
  test.each([
    ['small', 'small'],
    ['main', 'main'],
    ['', 'main'],
  ] as const)('"%s" plays the address of %s', (definition, played) => {
    const small = play([request('bob_main', 'small')], room).state
    const { state } = play([request('bob_main', definition)], small)
    expect(seat(state)?.src).toBe(`room://cloud.tencent.com/rtc?userid=bob&streamtype=${played}`)
    expect(player(state)?.definition).toBe(definition)
  })

  test.each([
    ['a shared screen, which has one only', 'bob_aux'],
    ['a user without media', 'carol_main'],
    ['nobody', 'zoe_main'],
  ])('changes nothing for %s', (_, streamID) => {
    expect(play([request(streamID, 'small')], room)).toEqual({ state: room, effects: [] })
  })

  test('outlasts a picture that is turned off and on', () => {
    const { state } = play([request('bob_main', 'small'), video('bob', false), video('bob')], room)
    expect(seat(state)?.src).toContain('streamtype=small')
  })
})
