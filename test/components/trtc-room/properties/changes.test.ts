import { knownAttributes } from '../../../../components/trtc-room/properties/attributes'
import { quality, videoQuality } from '../../../../components/trtc-room/properties/video-quality'
import {
  changedBound,
  defaultProperties,
  Settings,
  type PropertyName,
  type Given,
} from '../../../../components/trtc-room/properties/settings'
import type { Input } from '../../../../src/machine/inputs'
import { initialState, type RoomState } from '../../../../src/machine/state'
import { transition } from '../../../../src/machine/transition'
import { layoutNames } from '../../../../src/schema/layouts'

const given = (values: Partial<Given>): Given => ({ ...defaultProperties, ...values })

/** What the room is sent when a page changes these properties. */
function sent(before: Partial<Given>, after: Partial<Given>): readonly Input[] {
  const settings = new Settings()
  settings.read(given(before))
  return settings.read(given(after))
}

test('the first values of a page are all read, and config before them', () => {
  const inputs = new Settings().read(
    given({ enableMic: true, config: { enableMic: false, enableAgc: true } }),
  )
  expect(inputs.map(({ type }) => type)).not.toContain('failed')
  expect(inputs).toContainEqual({ type: 'setPusher', attributes: { enableMic: true } })
})

test.each<[what: string, before: Partial<Given>, after: Partial<Given>]>([
  ['a copy of an object', { pusherAttributes: { fps: 20 } }, { pusherAttributes: { fps: 20 } }],
  ['a copy of a list', { controls: ['mic', 'hangup'] }, { controls: ['mic', 'hangup'] }],
  ['NaN again', { beauty: NaN }, { beauty: NaN }],
  ['the default by its value', {}, { layout: defaultProperties.layout }],
  ['the default by null', {}, { layout: null }],
  ['the default by an empty text', {}, { layout: '' }],
])('%s sends nothing', (_, before, after) => {
  expect(sent(before, after)).toEqual([])
})

test.each<[what: string, before: Partial<Given>, after: Partial<Given>]>([
  ['another value of a field', { pusherAttributes: { fps: 20 } }, { pusherAttributes: { fps: 25 } }],
  ['another field', { pusherAttributes: { fps: 20 } }, { pusherAttributes: { zoom: true } }],
  ['one field more', { pusherAttributes: { fps: 20 } }, { pusherAttributes: { fps: 20, zoom: true } }],
  ['one field less', { pusherAttributes: { fps: 20, zoom: true } }, { pusherAttributes: { zoom: true } }],
  [
    'one of two fields',
    { playerAttributes: { minCache: 1, maxCache: 2 } },
    { playerAttributes: { minCache: 1, maxCache: 3 } },
  ],
  ['nothing at all', { layout: 'grid' }, { layout: '' }],
])('%s is sent', (_, before, after) => {
  expect(sent(before, after)).toHaveLength(1)
})

test('a list that becomes an object of the same entries is told to be wrong', () => {
  expect(sent({ pictureInPictureMode: ['push'] }, { pictureInPictureMode: { 0: 'push' } })).toMatchObject([
    { type: 'failed', failure: { field: 'pictureInPictureMode' } },
  ])
})

test('contacts that a page passes again stay the same object, and others replace them', () => {
  const settings = new Settings()
  settings.read(given({ users: { bob: { name: 'Bob' } } }))
  const { users } = settings.values
  settings.read(given({ users: { bob: { name: 'Bob' } } }))
  expect(settings.values.users).toBe(users)
  settings.read(given({ users: { bob: { name: 'Robert' } } }))
  expect(settings.values.users).toEqual({ bob: { name: 'Robert' } })
})

test('the template gets what has changed of the properties that it reads', () => {
  expect(changedBound(defaultProperties, { ...defaultProperties, plain: true, beauty: 5 })).toEqual({
    'set.plain': true,
  })
})

test.each<
  [what: string, given: Readonly<Record<string, unknown>>, known: object, refused: readonly unknown[]]
>([
  ['by our name', { enableZoom: true }, { enableZoom: true }, []],
  ["by the tag's name", { zoom: true }, { enableZoom: true }, []],
  ['as a text of the right kind', { fps: '20' }, { fps: 20 }, []],
  ['left out with null', { fps: null, nobodyKnows: null }, {}, []],
  ['left out with an empty text', { fps: '', nobodyKnows: '' }, {}, []],
  ['of no legal value', { fps: 'many' }, {}, [['fps', 'many', expect.stringMatching(/\w/)]]],
  ['that the tag does not have', { nobodyKnows: 1 }, {}, [['nobodyKnows', 1, '']]],
])('an attribute %s', (_, attributes, known, refused) => {
  const told: unknown[] = []
  expect(knownAttributes('pusher', attributes, (...refusal) => void told.push(refusal))).toStrictEqual(known)
  expect(told).toEqual(refused)
})

test('an attribute that is no longer set goes back to its default, and the others stay', () => {
  expect(sent({ pusherAttributes: { fps: 20, zoom: true } }, { pusherAttributes: { zoom: true } })).toEqual([
    { type: 'setPusher', attributes: { fps: 15, enableZoom: true } },
  ])
})

test.each([
  ['540p', { videoWidth: 540, videoHeight: 960, fps: 15, minBitrate: 800, maxBitrate: 1200 }],
  ['', { videoWidth: 360, videoHeight: 640, fps: 15, minBitrate: 600, maxBitrate: 900 }],
  [{ width: 500 }, { videoWidth: 500 }],
] as const)('the quality %j sets these attributes and no others', (wanted, attributes) => {
  expect(videoQuality(wanted)).toStrictEqual(attributes)
})

test.each([null, [720, 1280], '1080p', { width: 'wide' }])('the quality %j is not legal', (value) => {
  expect(quality.coerce(value)).toBeUndefined()
})

describe('a property', () => {
  /** Legal values besides the default; all of them where they are a few words. */
  const others: { readonly [K in PropertyName]: readonly unknown[] } = {
    sdkAppId: [1400000000],
    userId: ['alice'],
    userSig: ['SECRET-userSig'],
    userSigExpire: [3600],
    roomId: [7],
    strRoomId: ['lobby'],
    privateMapKey: ['SECRET-key'],
    scene: ['videocall', 'audiocall', 'live', 'voicechatroom'],
    autoEnter: [true],
    enableCamera: [true],
    enableMic: [true],
    autoSubscribe: ['audio', 'none', 'visible'],
    cameraPosition: ['back'],
    soundMode: ['ear'],
    audioVolumeType: ['auto', 'media'],
    videoQuality: ['180p', '540p', '720p', { width: 480 }],
    beauty: [9],
    whiteness: [9],
    beautyStyle: ['nature'],
    filter: ['pink'],
    voiceChanger: [11],
    audioReverb: [7],
    localMirror: ['enable', 'disable'],
    remoteMirror: [true],
    maxPlayers: [0, 1000],
    thumbnails: ['main', 'small'],
    pinnedUser: ['bob'],
    pictureInPictureMode: ['push', 'pop', ['push', 'pop']],
    volumeInterval: [60_000],
    background: ['mute', 'leave'],
    pusherAttributes: [{ fps: 20 }],
    playerAttributes: [{ minCache: 0.5 }],
    controls: ['mic hangup'],
    controlsTimeout: [0, 3600],
    theme: ['light', 'dark'],
    locale: ['zh-CN', 'en'],
    words: [{ alone: 'Nobody' }],
    users: [{ bob: { name: 'Bob' } }],
    plain: [true],
    layout: layoutNames.filter((name) => name !== 'auto'),
    guide: [false],
    teacher: ['bob'],
    debug: [true],
    config: [{ enableMic: true, template: 'grid' }],
  }
  const after = (state: RoomState, inputs: readonly Input[]): RoomState =>
    inputs.reduce((before, input) => transition(before, input).state, state)

  test.each(Object.entries(others))(
    '%s takes each of %j, and without it the room is as before',
    (name, all) => {
      const settings = new Settings()
      for (const value of all) {
        const set = settings.read(given({ [name]: value }))
        expect(set.filter(({ type }) => type === 'failed')).toEqual([])
        expect(settings.values[name as PropertyName]).toEqual(value)
        const back = settings.read(given({ [name]: null }))
        expect(after(after(initialState, set), back)).toEqual(initialState)
        expect(settings.read(given({ [name]: defaultProperties[name as PropertyName] }))).toEqual([])
      }
    },
  )
})
