import type { properties } from '../../../../components/trtc-room/properties/properties'
import { HostPage, settled, room7 } from '../../host-page'
import { attribute } from '../../simulate'

/** The attributes that a property's value sets on live-pusher or on every live-player. */
type Shown = Readonly<Record<string, unknown>>
type Row = readonly [property: keyof typeof properties, value: unknown, pusher: Shown, player: Shown]

// prettier-ignore
const rows: readonly Row[] = [
  ['enableCamera',         true,        { enableCamera: true }, {}],
  ['enableMic',            true,        { enableMic: true, muted: false }, {}],
  ['soundMode',            'ear',       {}, { soundMode: 'ear' }],
  ['audioVolumeType',      'media',     { audioVolumeType: 'media' }, {}],
  ['videoQuality',         '720p',      { videoWidth: 720, videoHeight: 1280, fps: 15, minBitrate: 1000, maxBitrate: 1600 }, {}],
  ['videoQuality',         { width: 480, maxBitrate: 700 }, { videoWidth: 480, videoHeight: 640, maxBitrate: 700 }, {}],
  ['beauty',               5,           { beauty: 5 }, {}],
  ['whiteness',            4,           { whiteness: 4 }, {}],
  ['beautyStyle',          'nature',    { beautyStyle: 'nature' }, {}],
  ['filter',               'pink',      { filter: 'pink' }, {}],
  ['voiceChanger',         3,           { voiceChangerType: 3 }, {}],
  ['audioReverb',          1,           { audioReverbType: 1 }, {}],
  ['localMirror',          'disable',   { localMirror: 'disable' }, {}],
  ['remoteMirror',         true,        { remoteMirror: true }, {}],
  ['pictureInPictureMode', ['push'],    { pictureInPictureMode: ['push'] }, { pictureInPictureMode: ['push'] }],
  ['pusherAttributes',     { 'enable-agc': 'true', fps: '20', unknown: 1 }, { enableAgc: true, fps: 20 }, {}],
  ['pusherAttributes',     { enableVideoCustomRender: true }, { enableVideoCustomRender: true }, {}],
  ['playerAttributes',     { mode: 'live', 'enable-casting': true }, {}, { mode: 'live', enableCasting: true }],
  ['playerAttributes',     { minCache: 0.2, 'max-cache': '0.8' }, {}, { minCache: 0.2, maxCache: 0.8 }],
]

const open = (more: object = {}): Promise<HostPage> => HostPage.open({ ...room7, ...more })

async function withBob(page: HostPage): Promise<HostPage> {
  await page.entered()
  await page.users(1031, 'bob')
  await page.video('bob')
  return page
}

function expectShown(page: HostPage, pusher: Shown, player: Shown): void {
  const of = (node: typeof page.livePusher, names: Shown): Shown =>
    Object.fromEntries(Object.keys(names).map((name) => [name, attribute(node, name)]))
  expect(of(page.livePusher, pusher)).toEqual(pusher)
  if (page.livePlayers.length > 0) expect(of(page.playerOf('bob_main'), player)).toEqual(player)
}

describe.each(rows)('%s %j', (property, value, pusher, player) => {
  test('set before entering', async () => {
    const page = await withBob(await open({ [property]: value }))
    expectShown(page, pusher, player)
  })

  test('set while entering', async () => {
    const page = await open()
    await page.set({ [property]: value })
    expectShown(await withBob(page), pusher, player)
  })

  test('set in the room, in place: no native node is built anew', async () => {
    const page = await withBob(await open())
    const [ours, theirs] = [page.livePusher.dom, page.playerOf('bob_main').dom]
    await page.set({ [property]: value })
    expectShown(page, pusher, player)
    expect([page.livePusher.dom, page.playerOf('bob_main').dom]).toEqual([ours, theirs])
    expect(page.pusher.calls).toEqual(['start'])
  })
})

test('private-map-key goes into the url, and nowhere else', async () => {
  expect(attribute((await open()).livePusher, 'url')).toContain('&privatemapkey=&')
  const page = await open({ privateMapKey: 'SECRET-key' })
  expect(attribute(page.livePusher, 'url')).toContain('privatemapkey=SECRET-key')
  expect(JSON.stringify(page.told)).not.toContain('SECRET')
})

test('camera-position is the camera that is opened first, and turns the one in use', async () => {
  const page = await open({ cameraPosition: 'back' })
  expect(attribute(page.livePusher, 'devicePosition')).toBe('back')
  await page.entered()
  await page.set({ cameraPosition: 'front' })
  expect(page.pusher.calls).toEqual(['start', 'switchCamera'])
  expect(page.methods.getLocalState().cameraPosition).toBe('front')
})

test('max-players gives the tiles beyond it no picture and leaves them their sound, the pinned user the first', async () => {
  const page = await open({ layout: 'custom', maxPlayers: 2, pinnedUser: 'dave' })
  await page.entered()
  for (const user of ['bob', 'carol', 'dave']) {
    await page.users(1031, user)
    await page.video(user)
  }
  const receiving = (name: string) =>
    page.livePlayers.filter((node) => attribute(node, name) === false).map(userOf)
  expect([receiving('muteVideo'), receiving('muteAudio')]).toEqual([
    ['bob', 'dave'],
    ['bob', 'carol', 'dave'],
  ])
  await page.set({ pinnedUser: 'carol' })
  expect(receiving('muteVideo')).toEqual(['bob', 'carol'])
  await page.set({ maxPlayers: 0 })
  expect(receiving('muteVideo')).toEqual(['bob', 'carol', 'dave'])
})

const userOf = (player: HostPage['livePusher']): string =>
  /userid=(\w+)/.exec(attribute(player, 'src') as string)?.[1] ?? ''

test('what a method has changed meanwhile stays when another property changes', async () => {
  const page = await open({ enableCamera: true })
  await page.entered()
  await page.methods.unpublishLocalVideo()
  await page.set({ beauty: 3 })
  expect(attribute(page.livePusher, 'enableCamera')).toBe(false)
})

test('null and undefined are taken as left out', async () => {
  const page = await open({ enableCamera: true })
  await page.set({ pusherAttributes: null, config: null, filter: undefined, videoQuality: null })
  await settled()
  expect(attribute(page.livePusher, 'enableCamera')).toBe(true)
})

test.each([
  ['layout', 'circle', 'one of "auto", "1v1", "grid", "speaker", "classroom", "audio", "custom"'],
  ['beauty', 10, 'a whole number from 0 to 9'],
  ['voiceChanger', 5, 'one of'],
  ['autoSubscribe', 'video', 'one of "all", "audio", "none", "visible"'],
  ['maxPlayers', -1, 'a whole number from 0'],
])('%s %j changes nothing and is told by name', async (property, value, rule) => {
  const page = await open()
  const before = page.patches.length
  await page.set({ [property]: value })
  const [error] = page.detailsOf('ERROR')
  expect(error).toMatchObject({ reason: 'invalidParameter', field: property, fatal: false })
  expect(error?.message).toContain(rule)
  expect(page.patches).toHaveLength(before)
})

test.each([
  ['pusherAttributes', { 'enable-agc': true, colour: 'red' }, 'pusherAttributes.colour'],
  ['pusherAttributes', { fps: 'many' }, 'pusherAttributes.fps'],
  ['playerAttributes', { minCache: 0.5, streamid: 'bob' }, 'playerAttributes.streamid'],
])(
  'of %s what the tag does not have is told by name, and the rest is set',
  async (property, value, field) => {
    const page = await withBob(await open({ [property]: value }))
    expect(page.detailsOf('ERROR')).toMatchObject([{ reason: 'invalidParameter', field, fatal: false }])
    const rule = 'fps' in value ? 'a whole number' : 'an attribute of the tag'
    expect(page.detailsOf('ERROR')[0]?.message).toContain(rule)
    if ('minCache' in value) expect(attribute(page.playerOf('bob_main'), 'minCache')).toBe(0.5)
    if ('enable-agc' in value) expect(attribute(page.livePusher, 'enableAgc')).toBe(true)
  },
)

test('a value that is not legal from the beginning is told, too', async () => {
  const page = await open({ beauty: 99 })
  expect(page.detailsOf('ERROR')).toMatchObject([{ field: 'beauty' }])
  expect(attribute(page.livePusher, 'beauty')).toBe(0)
})

describe('background', () => {
  const hideAndShow = async (page: HostPage, event: 'hide' | 'show'): Promise<void> => {
    page.room.triggerPageLifeTime(event)
    await settled()
  }

  test('keep goes on as before, and asks nothing of the pusher', async () => {
    const page = await withBob(await open({ enableMic: true }))
    await hideAndShow(page, 'hide')
    expect(attribute(page.livePusher, 'enableMic')).toBe(true)
    await hideAndShow(page, 'show')
    expect(page.pusher.calls).toEqual(['start'])
  })

  test('mute is silent and dark until the page is shown again', async () => {
    const page = await withBob(await open({ enableMic: true, background: 'mute' }))
    await hideAndShow(page, 'hide')
    expect(attribute(page.livePusher, 'enableMic')).toBe(false)
    await hideAndShow(page, 'show')
    expect(attribute(page.livePusher, 'enableMic')).toBe(true)
    expect(page.pusher.calls).toEqual(['start'])
  })

  test('leave ends the room, and the pusher hears of it when it can', async () => {
    const page = await withBob(await open({ background: 'leave' }))
    await hideAndShow(page, 'hide')
    expect(page.methods.getLocalState().phase).toBe('idle')
    expect(page.pusher.calls).toEqual(['start'])
    await hideAndShow(page, 'show')
    expect(page.pusher.calls).toEqual(['start', 'stop'])
  })
})

test('a renewed user-sig in the room is taken without leaving it', async () => {
  const page = await withBob(await open({ userSigExpire: 3600 }))
  await page.set({ userSig: 'renewed' })
  expect(page.pusher.calls).toEqual(['start'])
  expect(page.methods.getLocalState().phase).toBe('inRoom')
})
