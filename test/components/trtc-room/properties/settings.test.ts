import { properties } from '../../../../components/trtc-room/properties/properties'
import {
  defaultProperties,
  observedProperties,
  type PropertyName,
} from '../../../../components/trtc-room/properties/settings'
import type { Strings } from '../../../../components/trtc-room/appearance/strings'
import { entryFields } from '../../../../src/schema/entry-fields'
import { pusherFields } from '../../../../src/schema/pusher-fields'
import { idFields, isDocumented, realIDs, saidInUrl } from '../../../fakes/real-ids'
import { nodeIDOf } from '../../../../src/schema/stream-id'
import { HostPage, identity, room7, settled } from '../../host-page'
import { attribute } from '../../simulate'

// Values that pages bind while data is missing or wrong; each test covers all properties.

/** Another legal value of each property. */
// prettier-ignore
const others: { readonly [K in PropertyName]: unknown } = {
  sdkAppId: 1400000001, userId: 'carol', userSig: 'SECRET-other', userSigExpire: 3600, roomId: 8, strRoomId: 'lobby',
  privateMapKey: 'SECRET-key', scene: 'live', autoEnter: true, enableCamera: true, enableMic: true, autoSubscribe: 'none',
  cameraPosition: 'back', soundMode: 'ear', audioVolumeType: 'media', videoQuality: '720p', beauty: 5, whiteness: 5,
  beautyStyle: 'nature', filter: 'pink', voiceChanger: 1, audioReverb: 1, localMirror: 'enable', remoteMirror: true,
  maxPlayers: 2, thumbnails: 'main', pinnedUser: 'bob', pictureInPictureMode: ['push'], volumeInterval: 500,
  background: 'mute', pusherAttributes: { 'enable-agc': true, fps: 20 }, playerAttributes: { minCache: 0.2 },
  controls: ['mic', 'hangup'], controlsTimeout: 9, theme: 'light', locale: 'en', words: { alone: 'Nobody' },
  users: { bob: { name: 'Bob' } }, plain: true, layout: 'grid', guide: false, teacher: 'bob', debug: true,
  config: { enableMic: true, template: 'grid' },
}

/** Illegal for all properties except the two that accept any string or list. */
const wrong: readonly unknown[] = [NaN, () => undefined, [1, {}], [null]]
const isWrong = (name: PropertyName, value: unknown): boolean =>
  properties[name].rule.coerce(value) === undefined

/** The observable output of a page: the `setData` patches of the room and the attributes of its pusher. */
const seen = (page: HostPage): object => {
  const { set, strings, bar, isLight, pusher, player, currentLayout, seats } = page.room.data
  const { roomID, strRoomID, phase, cameraPosition, pinnedUser } = page.methods.getLocalState()
  return {
    set,
    strings,
    bar,
    isLight,
    pusher,
    player,
    currentLayout,
    seats,
    roomID,
    strRoomID,
    phase,
    cameraPosition,
    pinnedUser,
  }
}

const usual = new Map<string, object>()

/** The output of a page with these properties; cached by properties. */
async function seenOf(given: object): Promise<object> {
  const key = JSON.stringify(given)
  const known = usual.get(key) ?? seen(await HostPage.open({ ...given }))
  usual.set(key, known)
  return known
}

const inRoom = async (properties: object = {}): Promise<HostPage> => {
  const page = await HostPage.open({ ...room7, ...properties })
  await page.entered()
  await page.users(1031, 'bob')
  return page
}

const given = (name: PropertyName): unknown => ({ ...defaultProperties, ...room7 })[name]

beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  jest.spyOn(console, 'info').mockImplementation(() => undefined)
})

describe.each(observedProperties)('%s', (name) => {
  test.each([null, undefined])('that is %p is left out from the beginning', async (value) => {
    const without = Object.fromEntries(Object.entries(room7).filter(([other]) => other !== name))
    const page = await HostPage.open({ ...without, [name]: value })
    expect(seen(page)).toEqual(await seenOf(without))
    expect(page.detailsOf('ERROR')).toEqual([])
  })

  test('goes back to its default with null, without a word', async () => {
    const page = await inRoom()
    const before = seen(page)
    await page.set({ [name]: others[name] })
    await page.set({ [name]: null })
    await settled()
    await page.set({ [name]: given(name) })
    if (!isOfEntry(name)) expect(seen(page)).toEqual(before)
    expect(page.detailsOf('ERROR')).toEqual([])
  })

  test.each(wrong.filter((value) => isWrong(name, value)))(
    'that is wrong (%p) changes nothing and is told once, by name',
    async (value) => {
      const page = await inRoom({ [name]: given(name) })
      const before = seen(page)
      await page.set({ [name]: value })
      await page.set({ [name]: value })
      expect(page.detailsOf('ERROR')).toMatchObject([
        {
          reason: 'invalidParameter',
          field: name,
          fatal: false,
          message: expect.stringContaining(properties[name].rule.says) as string,
        },
      ])
      expect(seen(page)).toEqual(before)
    },
  )
})

/** Properties that change or leave the room. */
const isOfEntry = (name: PropertyName): boolean =>
  ['sdkAppId', 'userId', 'userSig', 'roomId', 'strRoomId', 'privateMapKey', 'scene', 'autoEnter'].includes(
    name,
  )

test.each(['abc', '007', '0x10', '1e3', ' 7', '7.0', NaN, -1, 1.5, 4294967296])(
  'room-id %j is refused by name, and leads nowhere',
  async (roomId) => {
    const page = await HostPage.open({ ...identity, autoEnter: true, roomId })
    expect(page.detailsOf('ERROR')).toMatchObject([{ reason: 'invalidParameter', field: 'roomId' }])
    expect(page.methods.getLocalState().phase).toBe('idle')
    await page.set({ roomId: '7' })
    expect(page.methods.getLocalState()).toMatchObject({ phase: 'entering', roomID: 7 })
  },
)

test.each([['1080p'], [{ fps: 'many' }], [{ width: 0 }], [{ width: NaN, height: 640 }], [[720, 1280]]])(
  'video-quality %j leaves the quality as it is',
  async (videoQuality) => {
    const page = await HostPage.open({ ...room7, videoQuality: '720p' })
    await page.set({ videoQuality })
    expect(page.detailsOf('ERROR')).toMatchObject([{ field: 'videoQuality' }])
    expect(['videoWidth', 'fps'].map((name) => attribute(page.livePusher, name))).toEqual([720, 15])
  },
)

test("words that are missing, or no texts, are the component's own", async () => {
  const words = {
    alone: null,
    failed: {},
    me: 'Me',
    told: { joined: undefined, left: 7 },
    controls: null,
    phase: 'x',
  }
  const usual = (await HostPage.open({ ...room7, locale: 'en' })).room.data['strings'] as Strings
  const { strings } = (await HostPage.open({ ...room7, locale: 'en', words })).room.data as {
    readonly strings: Strings
  }
  expect(strings).toEqual({ ...usual, me: 'Me', told: { ...usual.told, left: '7' } })
})

test('in video-quality null is left out', async () => {
  const page = await HostPage.open({ ...room7, videoQuality: { width: null, height: 500, fps: '20' } })
  expect(['videoWidth', 'videoHeight', 'fps'].map((name) => attribute(page.livePusher, name))).toEqual([
    360, 500, 20,
  ])
  expect(page.detailsOf('ERROR')).toEqual([])
})

/** A legal and an illegal value for every attribute with its own rule. */
const pusherNames = Object.keys(pusherFields) as (keyof typeof pusherFields)[]

describe.each(
  pusherNames.filter((name) => name !== 'url' && name !== 'enableCamera' && name !== 'enableMic'),
)('the attribute %s', (name) => {
  const { rule, value: standard } = pusherFields[name]

  test.each([NaN, {}, [{}], -1, 'no such value'].filter((value) => rule.coerce(value) === undefined))(
    '%p changes nothing: pusher-attributes tells it by name, config writes it to the log',
    async (value) => {
      const page = await HostPage.open({ ...room7, pusherAttributes: { [name]: value } })
      expect(page.detailsOf('ERROR')).toMatchObject([{ field: `pusherAttributes.${name}` }])
      expect((page.room.data['pusher'] as Record<string, unknown>)[name]).toEqual(standard)
      const old = await HostPage.open({ ...room7, config: { [name]: value } })
      expect(old.detailsOf('ERROR')).toEqual([])
      expect((old.room.data['pusher'] as Record<string, unknown>)[name]).toEqual(standard)
      expect(console.warn).toHaveBeenCalledWith(expect.stringContaining(`config.${name} is`))
    },
  )

  test.each([null, undefined])('%p is left out', async (value) => {
    const page = await HostPage.open({
      ...room7,
      pusherAttributes: { [name]: value },
      config: { [name]: value },
    })
    expect(page.detailsOf('ERROR')).toEqual([])
    expect((page.room.data['pusher'] as Record<string, unknown>)[name]).toEqual(standard)
  })
})

test.each([...Object.keys(entryFields), 'template', 'debugMode', 'localVideo', 'nobodyKnows'])(
  'in config %s is left out when it is null',
  async (name) => {
    const { sdkAppId: sdkAppID, userId: userID, userSig } = identity
    const config = { sdkAppID, userID, userSig, roomID: 7 }
    const isNeeded = name in config
    for (const value of [null, undefined]) {
      const page = await HostPage.open({ autoEnter: true, config: { ...config, [name]: value } })
      expect(page.methods.getLocalState().phase).toBe(isNeeded ? 'idle' : 'entering')
      expect(page.detailsOf('ERROR')).toEqual([])
    }
  },
)

test('in config a roomID that is no number is a string room, as before', async () => {
  const page = await HostPage.open({ ...identity, autoEnter: true, config: { roomID: 'lobby' } })
  expect(page.methods.getLocalState()).toMatchObject({ phase: 'entering', roomID: 0, strRoomID: 'lobby' })
})

// The same ids give the same urls, whether from properties, `config` or methods.
const ways = {
  tag: (field: keyof typeof idFields, id: unknown) =>
    HostPage.open({ ...room7, [{ userID: 'userId', strRoomID: 'strRoomId' }[field as 'userID']]: id }),
  config: (field: keyof typeof idFields, id: unknown) =>
    HostPage.open({ ...room7, ...(field === 'userID' && { userId: '' }), config: { [field]: id } }),
  method: async (field: keyof typeof idFields, id: unknown) => {
    const page = await HostPage.open(identity)
    await Promise.race([page.methods.enterRoom({ roomID: 7, [field]: id }), settled()]).catch(() => undefined)
    return page
  },
}

describe.each([
  ['tag', 'userID'],
  ['tag', 'strRoomID'],
  ['config', 'userID'],
  ['config', 'streamID'],
  ['method', 'userID'],
  ['method', 'strRoomID'],
] as const)('by %s, the %s', (way, field) => {
  // The engine does not pass functions inside objects.
  test.each(realIDs.filter(({ id }) => way !== 'config' || typeof id !== 'function'))(
    '$id: $inUrl',
    async (row) => {
      const page = await ways[way](field, row.id)
      const url = String(attribute(page.livePusher, 'url'))
      const isOf = way === 'tag' ? { userID: 'userId', strRoomID: 'strRoomId' }[field as 'userID'] : field
      if (row.inUrl === undefined) {
        expect(page.detailsOf('ERROR')).toMatchObject([{ reason: 'invalidParameter', field: isOf }])
        expect(saidInUrl(url, idFields[field])).toEqual([])
        return
      }
      expect(page.detailsOf('ERROR')).toEqual([])
      expect(saidInUrl(url, idFields[field])).toEqual([row.inUrl])
      const lines = jest
        .mocked(console.warn)
        .mock.calls.filter(([line]) => String(line).includes('TRTC may refuse'))
      expect(lines).toHaveLength(isDocumented(field, row) ? 0 : 1)
    },
  )
})

// Every user in the room gets a tile, whatever userID the platform reports.
describe.each([
  'a b',
  'a.b',
  '张三',
  'constructor',
  '__proto__',
  'a@qq.com',
  'bob_main',
  'bob_main_aux',
  '😀',
  "o'b",
  'a&b=c',
  '-',
  '7',
])('a remote user called %s', (userID) => {
  test('has a tile, a player that plays and can be asked, and a leave', async () => {
    const page = await HostPage.open(room7)
    await page.entered()
    await page.users(1031, 'bob', userID)
    await page.video('bob')
    await page.video(userID)
    await page.audio(userID)
    expect(page.detailsOf('REMOTE_VIDEO_ADD').map((detail) => detail.userID)).toEqual(['bob', userID])
    expect(page.room.querySelectorAll('.overlay__label').map(({ dom }) => dom.textContent)).toContain(userID)
    const streamID = `${userID}_main`
    const node = nodeIDOf(streamID)
    expect(node).toMatch(/^[\w-]+$/)
    expect(page.livePlayers.map((player) => attribute(player, 'id') ?? player.dom.id)).toHaveLength(2)
    await page.methods.snapshot({ userID }).catch(() => undefined)
    expect(page.played).toEqual([node])
    await page.methods.unsubscribeRemoteVideo({ userID })
    expect(page.methods.getRemoteUserList().map((user) => user.userID)).toEqual(['bob', userID])
    await page.users(1032, userID)
    expect(page.detailsOf('REMOTE_USER_LEAVE')).toEqual([{ userID }])
  })
})
