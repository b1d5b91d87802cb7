import type { Input } from '../../src/machine/inputs'
import type { Options, RoomState } from '../../src/machine/state'
import { project } from '../../src/view/project'
import {
  audio,
  disconnected,
  enter,
  exit,
  joined,
  play,
  screen,
  stalled,
  stopped,
  userJoined,
  video,
} from '../fakes/inputs'

const options = (wanted: Partial<Options>): Input => ({ type: 'setOptions', options: wanted })
const net = (streamID: string, netQualityLevel: number): Input => ({
  type: 'netMeasured',
  streamID,
  netStatus: { netQualityLevel },
})
const volume = (streamID: string, loudness: number): Input => ({
  type: 'volumeMeasured',
  streamID,
  volume: loudness,
})
const framed = (streamID = 'bob_main'): Input => ({ type: 'framed', streamID })
const stuck: Input = {
  type: 'reported',
  event: 'PLAYER_STUCK',
  detail: { userID: 'bob', streamType: 'main', streamID: 'bob_main', code: 2105, message: '' },
}
const turn = (page: number): Input => ({ type: 'turnPage', page })
const own = (attributes: { enableCamera?: boolean; enableMic?: boolean }): Input => ({
  type: 'setPusher',
  attributes,
})

/** In a grid with Bob and Carol, both without media. */
const room = play([
  options({ layout: 'grid' }),
  enter(),
  joined(),
  userJoined('bob'),
  userJoined('carol'),
]).state

/** Bob's camera and microphone are on, and his first frame has come. */
const live = [video('bob'), audio('bob'), framed()]

function flagsOf(state: RoomState, userID: string): string {
  const seat = project(state).seats.find((other) => other.userID === userID)
  return seat && 'flags' in seat ? seat.flags : 'no tile'
}

test.each<[what: string, inputs: readonly Input[], flags: string]>([
  ['has joined', [], 'blank muted'],
  ['speaks without a camera', [audio('bob')], 'blank'],
  ['turns the camera on', [video('bob')], 'video blank muted waiting'],
  ['is seen', [video('bob'), framed()], 'video muted'],
  ['is seen and heard', live, 'video'],
  ['turns the camera off', [...live, video('bob', false)], 'blank'],
  ['turns the microphone off', [...live, audio('bob', false)], 'video muted'],
  ['is loud', [...live, volume('bob_main', 80)], 'speaking video'],
  ['is quiet', [...live, volume('bob_main', 3)], 'video'],
  [
    'was loud, and turns the microphone off',
    [...live, volume('bob_main', 80), audio('bob', false)],
    'video muted',
  ],
  ['has a weak network', [...live, net('bob_main', 4)], 'video weak'],
  ['has a fair network', [...live, net('bob_main', 3)], 'video'],
  ['stutters', [...live, stuck], 'video stuck'],
  ['stutters no longer', [...live, stuck, { type: 'played', streamID: 'bob_main' }], 'video'],
  ['stuttered, and turns the camera off', [...live, stuck, video('bob', false)], 'blank'],
  ['has a player that failed', [...live, stalled('bob_main')], 'video blank lost'],
  ['is pinned', [...live, options({ pinnedUser: 'bob' })], 'pinned video'],
  [
    'is muted by the page',
    [...live, { type: 'setStream', streamID: 'bob_main', attributes: { muteVideo: true } }],
    'blank',
  ],
  ['has the large tile', [...live, options({ layout: 'speaker' })], 'large video'],
  [
    'shares the large tile with nobody',
    [...live, options({ layout: 'speaker', pinnedUser: 'carol' })],
    'video',
  ],
  ['is alone with us', [...live, options({ layout: '1v1' })], 'large video'],
  ['is swapped with us', [...live, options({ layout: '1v1' }), { type: 'swap' }], 'floating video'],
  ['is in an audio room', [...live, options({ layout: 'audio' })], 'blank'],
  ['is on the other page', [...live, options({ maxPlayers: 2 }), turn(1)], 'away'],
])('the tile of a user who %s', (_, inputs, flags) => {
  expect(flagsOf(play(inputs, room).state, 'bob')).toBe(flags)
})

test('a screen has no microphone and no network of its own', () => {
  const shared = play([screen('bob'), framed('bob_aux'), net('bob_aux', 6)], room).state
  const seats = project(shared).seats.filter((seat) => 'streamType' in seat)
  expect(seats).toMatchObject([{ userID: 'bob', streamType: 'aux', flags: 'video' }])
})

test.each<[what: string, inputs: readonly Input[], flags: string]>([
  ['without camera and microphone', [], 'blank muted'],
  ['with a camera', [own({ enableCamera: true })], 'video muted'],
  ['with a microphone', [own({ enableMic: true })], 'blank'],
  ['that is loud', [own({ enableMic: true }), volume('', 80)], 'speaking blank'],
  ['that is quiet', [own({ enableMic: true }), volume('', 3)], 'blank'],
  [
    'that was loud, and is muted',
    [own({ enableMic: true }), volume('', 80), own({ enableMic: false })],
    'blank muted',
  ],
  ['with a weak network', [net('', 5)], 'blank muted weak'],
  ['that is pinned', [options({ pinnedUser: 'alice' })], 'pinned blank muted'],
  ['that is large', [options({ layout: 'speaker', pinnedUser: 'alice' })], 'large pinned blank muted'],
  ['that floats over a user', [options({ layout: '1v1' })], 'floating blank muted'],
  ['that is swapped', [options({ layout: '1v1' }), { type: 'swap' }], 'large blank muted'],
  [
    'in an audio room with a camera',
    [options({ layout: 'audio' }), own({ enableCamera: true })],
    'blank muted',
  ],
  ['while the link is restarted', [own({ enableCamera: true }), disconnected()], 'video muted'],
  ['after leaving', [own({ enableCamera: true }), exit(), stopped()], 'large blank muted'],
  ['on the second page', [options({ maxPlayers: 2 }), turn(1)], 'away'],
])('our own tile %s', (_, inputs, flags) => {
  const after = play(inputs, room).state
  const back = after.phase === 'idle' ? play([options({ layout: 'auto' })], after).state : after
  expect(project(back).own.flags).toBe(flags)
})

test('a preview shows our picture before there is a room, and nobody is pinned by an empty name', () => {
  const camera = play([own({ enableCamera: true })]).state
  expect(project(camera).own.flags).toBe('large blank muted')
  expect(project(play([{ type: 'previewed', on: true }], camera).state).own.flags).toBe('large video muted')
})
