import type { Input } from '../../src/machine/inputs'
import { findPlayback } from '../../src/machine/playbacks'
import type { RoomState } from '../../src/machine/state'
import { enter, joined, play, stalled, userJoined, video } from '../fakes/inputs'

const volume = (streamID: string): Input => ({ type: 'volumeMeasured', streamID, volume: 80 })
const turn = (page: number): Input => ({ type: 'turnPage', page })

/** A page each for Bob, Carol and Dave, whose cameras are on; the first frames have come and all are loud. */
const room = (autoSubscribe: 'all' | 'visible'): RoomState =>
  play([
    { type: 'setOptions', options: { layout: 'grid', maxPlayers: 2, autoSubscribe } },
    ...[enter(), joined()],
    ...['bob', 'carol', 'dave'].flatMap((user) => [
      ...[userJoined(user), video(user)],
      { type: 'framed', streamID: `${user}_main` } as const,
      ...[volume(`${user}_main`), stalled(`${user}_main`)],
    ]),
  ]).state

const playbackOf = (state: RoomState, userID: string) =>
  findPlayback(state.playbacks, { userID, streamType: 'main' })
const used = { awaitsFrame: false, playRetry: { failed: true }, stats: { volume: 80 } }
const anew = { awaitsFrame: true, stuck: false, playRetry: { failed: false }, stats: { volume: 0 } }

test.each<[what: string, autoSubscribe: 'all' | 'visible', inputs: Input[], user: string, player: object]>([
  ['goes with its page is new when it is back', 'visible', [turn(1)], 'bob', anew],
  ['stays on its page keeps what it has', 'visible', [userJoined('eve')], 'bob', used],
  ['was not there has nothing to lose', 'visible', [turn(2)], 'carol', used],
  ['comes with its page keeps what it has', 'visible', [turn(1)], 'carol', used],
  ['goes with its page stays where all are subscribed to', 'all', [turn(1)], 'bob', used],
])('a player that %s', (_, autoSubscribe, inputs, user, player) => {
  expect(playbackOf(play(inputs, room(autoSubscribe)).state, user)).toMatchObject(player)
})

test('a player that is off the page goes when only visible streams are subscribed to', () => {
  const visible: Input = { type: 'setOptions', options: { autoSubscribe: 'visible' } }
  const { state } = play([visible], room('all'))
  expect(playbackOf(state, 'bob')).toMatchObject(used)
  expect(playbackOf(state, 'dave')).toMatchObject(anew)
})

test('a user without a camera awaits no frame when they are back', () => {
  const before = play([video('bob', false)], room('visible')).state
  expect(playbackOf(play([turn(1)], before).state, 'bob')).toMatchObject({ ...anew, awaitsFrame: false })
})

test('a user without media has no player that could go', () => {
  const silent = play([userJoined('eve'), turn(2)], room('visible')).state
  expect(play([turn(0)], silent).state.playbacks).toHaveLength(3)
})

test('the players of others stay the same objects', () => {
  const before = room('visible')
  const after = play([turn(1)], before).state
  expect(playbackOf(after, 'carol')).toBe(playbackOf(before, 'carol'))
})
