import type { Input } from '../../src/machine/inputs'
import type { Place } from '../../src/machine/places'
import { initialState, type Options, type RoomState } from '../../src/machine/state'
import { pusherDefaults, type PusherAttributes } from '../../src/schema/pusher-fields'
import { failure } from '../../src/schema/errors'
import { lines, type Happening } from '../fakes/effect-line'
import { entryTo, exit, failed, joined, play, stateIn, stopped } from '../fakes/inputs'

const setPusher = (attributes: Partial<PusherAttributes>): Input => ({ type: 'setPusher', attributes })
const emitted = (effects: readonly Happening[]) =>
  effects.flatMap((effect) => (effect.type === 'emit' ? [[effect.event, effect.detail]] : []))
const told = (inputs: readonly Input[], state: RoomState) => emitted(play(inputs, state).effects)

describe('what we send', () => {
  const media = { camera: false, mic: false, cameraPosition: 'front', soundMode: 'speaker' }

  test.each<[string, Input, object]>([
    ['the camera', setPusher({ enableCamera: true }), { camera: true }],
    ['the microphone', setPusher({ enableMic: true }), { mic: true }],
    ['where we hear', { type: 'setPlayers', attributes: { soundMode: 'ear' } }, { soundMode: 'ear' }],
    ['the camera in use', { type: 'cameraSwitched', facing: 'back' }, { cameraPosition: 'back' }],
  ])('is told when it changes, once: %s', (_, input, change) => {
    expect(told([input, input], stateIn('inRoom'))).toEqual([['MEDIA_CHANGE', { ...media, ...change }]])
  })

  test('is no news where something else of the pusher changes', () => {
    const { state, effects } = play([setPusher({ beautyLevel: 3 })], initialState)
    expect([state.pusher.beautyLevel, effects]).toEqual([3, []])
  })
})

describe('our role', () => {
  const roomOf = (scene: 'rtc' | 'live' | 'voicechatroom'): RoomState =>
    play([{ type: 'enter', entry: entryTo(7, { scene }) }, joined()]).state
  const roles = (inputs: readonly Input[], state: RoomState) =>
    told(inputs, state).filter(([event]) => event === 'ROLE_CHANGE')
  const on = setPusher({ enableMic: true })
  const camera = setPusher({ enableCamera: true })
  const off = setPusher({ enableMic: false, enableCamera: false })

  test.each(['live', 'voicechatroom'] as const)('is told in the scene %s when it changes', (scene) => {
    expect(roles([on, off], roomOf(scene))).toEqual([
      ['ROLE_CHANGE', { role: 'anchor', previous: 'audience' }],
      ['ROLE_CHANGE', { role: 'audience', previous: 'anchor' }],
    ])
  })

  test('is that of an anchor with the camera alone, and no other with both', () => {
    expect(roles([camera, on], roomOf('live'))).toEqual([
      ['ROLE_CHANGE', { role: 'anchor', previous: 'audience' }],
    ])
  })

  test('is none in a call, nor before the room is entered', () => {
    expect(roles([on, off], roomOf('rtc'))).toEqual([])
    expect(roles([on], play([{ type: 'enter', entry: entryTo(7, { scene: 'live' }) }]).state)).toEqual([])
    expect(roles([on], initialState)).toEqual([])
  })
})

describe('the place of a tile', () => {
  const put = (streamID: string, place: Partial<Place>): Input => ({ type: 'place', streamID, place })
  const nowhere = { left: '', top: '', width: '', height: '', zIndex: '', visible: true, orientation: '' }

  test('keeps what the page does not say again', () => {
    const { state } = play([
      put('', { left: '1px', zIndex: '2' }),
      put('bob_main', {}),
      put('', { left: '3px' }),
    ])
    expect(state.places).toEqual([
      { ...nowhere, streamID: '', left: '3px', zIndex: '2' },
      { ...nowhere, streamID: 'bob_main' },
    ])
  })

  test('is forgotten for the oldest of more than two hundred', () => {
    const many = Array.from({ length: 201 }, (_, index) => put(`user${index}_main`, { left: '1px' }))
    const { places } = play(many).state
    expect(places).toHaveLength(200)
    expect([places[0]?.streamID, places[199]?.streamID]).toEqual(['user1_main', 'user200_main'])
  })
})

test('the camera of a page that starts its own pusher is chosen until it does, and turned after that', () => {
  const toBack = setPusher({ frontCamera: 'back' })
  const manual: RoomState = { ...initialState, start: 'manual' }
  expect(play([toBack], manual).state.facing).toBe('back')
  const { state } = play([{ type: 'enter', entry: entryTo(7) }, joined(), toBack], manual)
  expect([state.facing, state.pusher.frontCamera]).toEqual(['front', 'back'])
})

describe('a pusher that the page has created', () => {
  const create: Input = { type: 'createPusher', attributes: { beautyLevel: 5, frontCamera: 'back' } }

  test('begins with what the page has said, and the defaults', () => {
    const { pusher, facing } = play([create], { ...initialState, start: 'manual' }).state
    expect([pusher, facing]).toEqual([{ ...pusherDefaults, beautyLevel: 5, frontCamera: 'back' }, 'back'])
  })

  test('does not turn the camera of a tag that is there', () => {
    expect(play([create]).state.facing).toBe('front')
  })

  test('goes back to it when the room is left', () => {
    const { state } = play(
      [setPusher({ beautyLevel: 9 }), exit(), stopped()],
      play([create], stateIn('inRoom')).state,
    )
    expect(state.pusher).toEqual({ ...pusherDefaults, beautyLevel: 5, frontCamera: 'back' })
  })
})

test('a preview is noted until a room is entered', () => {
  const preview: Input = { type: 'previewed', on: true }
  const { state } = play([preview])
  expect(state.previewing).toBe(true)
  expect(play([{ type: 'previewed', on: false }], state).state.previewing).toBe(false)
  expect(play([{ type: 'enter', entry: entryTo(7) }], state).state.previewing).toBe(false)
})

test('what is received changes only with autoSubscribe', () => {
  const { state } = play([{ type: 'userJoined', userID: 'bob' }], stateIn('inRoom'))
  const unmute: Input = { type: 'setStream', streamID: 'bob_main', attributes: { muteAudio: true } }
  const muted = play([unmute], state).state
  const layout: Partial<Options> = { layout: 'grid' }
  expect(play([{ type: 'setOptions', options: layout }], muted).state.seats).toBe(muted.seats)
})

describe('a failure in the room', () => {
  test.each([
    ['cameraDenied', 'camera', 'miniProgram'],
    ['cameraBlocked', 'camera', 'system'],
    ['micDenied', 'mic', 'miniProgram'],
    ['micBlocked', 'mic', 'system'],
  ] as const)('%s says which device is not allowed, and where', (reason, device, level) => {
    const { code, message } = failure(reason)
    expect(told([failed(reason)], stateIn('inRoom')).slice(1)).toEqual([
      ['ERROR', { ...failure(reason), fatal: false }],
      ['PERMISSION_DENIED', { device, level, code, message }],
    ])
  })

  test('that is no refusal is an error alone, and never fatal there', () => {
    expect(told([failed('micFailed'), failed('linkLost')], stateIn('inRoom'))).toEqual([
      ['ERROR', failure('micFailed')],
      ['ERROR', { ...failure('linkLost'), fatal: false }],
    ])
  })
})

test('a failure of no device is one error and nothing else', () => {
  const { effects } = play([failed('nativeFailed')], stateIn('inRoom'))
  expect([lines(effects), effects.length]).toEqual([['error nativeFailed'], 1])
})
