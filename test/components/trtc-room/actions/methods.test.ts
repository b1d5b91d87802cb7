import type { ComponentMethods } from '../../../../src/facade/component-methods'
import { fate } from '../../../fakes/fate'
import { giveApis, HostPage, settled, room7 } from '../../host-page'
import { attribute } from '../../simulate'

async function withBob(): Promise<HostPage> {
  const page = await HostPage.open(room7)
  await page.entered()
  await page.users(1031, 'bob')
  await page.video('bob')
  await page.video('bob', true, 'aux')
  return page
}

type Ask = (methods: ComponentMethods) => Promise<unknown>
type Row = readonly [
  what: string,
  ask: Ask,
  tag: 'pusher' | 'player',
  native: string,
  options: object,
  result: unknown,
]

const picture = { tempImagePath: 'wxfile://1', width: 360, height: 640 }

// prettier-ignore
const rows: readonly Row[] = [
  ['playBGM', (room) => room.playBGM({ url: 'https://a/b.mp3', startTimeMs: 5 }), 'pusher', 'playBGM', { url: 'https://a/b.mp3', startTimeMs: 5 }, undefined],
  ['pauseBGM', (room) => room.pauseBGM(), 'pusher', 'pauseBGM', {}, undefined],
  ['resumeBGM', (room) => room.resumeBGM(), 'pusher', 'resumeBGM', {}, undefined],
  ['stopBGM', (room) => room.stopBGM(), 'pusher', 'stopBGM', {}, undefined],
  ['setBGMVolume', (room) => room.setBGMVolume(0.5), 'pusher', 'setBGMVolume', { volume: '0.5' }, undefined],
  ['setMICVolume', (room) => room.setMICVolume(0.5), 'pusher', 'setMICVolume', { volume: 0.5 }, undefined],
  ['sendSEI', (room) => room.sendSEI('hi'), 'pusher', 'sendMessage', { msg: 'hi' }, undefined],
  ['toggleTorch', (room) => room.toggleTorch(), 'pusher', 'toggleTorch', {}, undefined],
  ['getMaxZoom', (room) => room.getMaxZoom(), 'pusher', 'getMaxZoom', {}, 8],
  ['setZoom', (room) => room.setZoom(2.5), 'pusher', 'setZoom', { zoom: 2.5 }, undefined],
  ['startPreview', (room) => room.startPreview(), 'pusher', 'startPreview', {}, undefined],
  ['stopPreview', (room) => room.stopPreview(), 'pusher', 'stopPreview', {}, undefined],
  ['switchCamera', (room) => room.switchCamera(), 'pusher', 'switchCamera', {}, undefined],
  ['snapshot of ours', (room) => room.snapshot(), 'pusher', 'snapshot', { quality: 'raw' }, picture],
  ['snapshot of bob', (room) => room.snapshot({ userID: 'bob', quality: 'compressed' }), 'player', 'snapshot', { quality: 'compressed' }, picture],
  ['saveSnapshot', (room) => room.saveSnapshot({ userID: 'bob', streamType: 'aux' }), 'player', 'snapshot', { quality: 'raw' }, picture],
  ['enterFullscreen', (room) => room.enterFullscreen({ userID: 'bob', direction: 90 }), 'player', 'requestFullScreen', { direction: 90 }, undefined],
  ['enterFullscreen without a direction', (room) => room.enterFullscreen({ userID: 'bob' }), 'player', 'requestFullScreen', { direction: 0 }, undefined],
  ['exitFullscreen', (room) => room.exitFullscreen({ userID: 'bob' }), 'player', 'exitFullScreen', {}, undefined],
  ['requestPictureInPicture', (room) => room.requestPictureInPicture({ userID: 'bob' }), 'player', 'requestPictureInPicture', {}, undefined],
  ['startCasting', (room) => room.startCasting({ userID: 'bob', streamType: 'aux' }), 'player', 'startCasting', {}, undefined],
  ['switchCasting', (room) => room.switchCasting({ userID: 'bob' }), 'player', 'switchCasting', {}, undefined],
  ['reconnectCasting', (room) => room.reconnectCasting({ userID: 'bob' }), 'player', 'reconnectCasting', {}, undefined],
  ['exitCasting', (room) => room.exitCasting({ userID: 'bob' }), 'player', 'exitCasting', {}, undefined],
  ['exitPictureInPicture of bob', (room) => room.exitPictureInPicture({ userID: 'bob' }), 'player', 'exitPictureInPicture', {}, undefined],
  ['snapshot of ours, by our userID', (room) => room.snapshot({ userID: 'alice' }), 'pusher', 'snapshot', { quality: 'raw' }, picture],
  ['snapshot of ours, by an empty userID', (room) => room.snapshot({ userID: '' }), 'pusher', 'snapshot', { quality: 'raw' }, picture],
  ['setBGMVolume, as in 2020', (room) => room.setBGMVolume({ volume: '0.5' } as never), 'pusher', 'setBGMVolume', { volume: '0.5' }, undefined],
  ['setMICVolume, as in 2020', (room) => room.setMICVolume({ volume: '0.5' } as never), 'pusher', 'setMICVolume', { volume: 0.5 }, undefined],
  ['sendSEI, as in 2020', (room) => room.sendSEI({ message: 'hi' } as never), 'pusher', 'sendMessage', { msg: 'hi' }, undefined],
  ['exitPictureInPicture of ours', (room) => room.exitPictureInPicture(), 'pusher', 'exitPictureInPicture', {}, undefined],
]

describe.each(rows)('%s', (_, ask, tag, native, options, result) => {
  test('asks the tag, once, and resolves with what it says', async () => {
    const page = await withBob()
    page[tag].answers = {
      snapshot: { tempImagePath: 'wxfile://1', width: '360', height: '640' },
      getMaxZoom: { maxZoom: '8' },
    }
    expect(await ask(page.methods)).toEqual(result)
    expect([page[tag].calls.pop(), page[tag].options.pop()]).toEqual([native, options])
  })

  test('rejects with the words of the platform when the tag refuses', async () => {
    const page = await withBob()
    page[tag].answersAtOnce = false
    const asked = ask(page.methods)
    await settled()
    page[tag].answer(native, { errMsg: `${native}:fail refused` })
    await expect(asked).rejects.toMatchObject({
      reason: 'nativeFailed',
      message: expect.stringContaining('refused') as string,
    })
  })

  test('masks what the platform repeats of the push url', async () => {
    const page = await withBob()
    page[tag].answersAtOnce = false
    const asked = ask(page.methods)
    await settled()
    page[tag].answer(native, { errMsg: `${native}:fail room://x?usersig=${room7.userSig}` })
    await expect(asked).rejects.toMatchObject({
      message: expect.not.stringContaining(room7.userSig) as string,
    })
  })
})

const saying = (words: RegExp): string => expect.stringMatching(words) as string

// prettier-ignore
const wrong: readonly (readonly [what: string, ask: Ask, error: object])[] = [
  ['playBGM without a url', (room) => room.playBGM({ url: '' }), { field: 'url' }],
  ['playBGM with nothing', (room) => room.playBGM(undefined as never), { field: 'url' }],
  ['setBGMVolume of 2', (room) => room.setBGMVolume(2), { field: 'volume' }],
  ['setMICVolume of a text', (room) => room.setMICVolume('1' as never), { field: 'volume' }],
  ['sendSEI of nothing', (room) => room.sendSEI(''), { field: 'message' }],
  ['setZoom of 0', (room) => room.setZoom(0), { field: 'zoom', message: saying(/a number from 1 to 100$/) }],
  ['turnPage to -1', (room) => room.turnPage(-1), { field: 'page', message: saying(/a number from 0$/) }],
  ['sendSEI of a number', (room) => room.sendSEI(7 as never), { field: 'message' }],
  ['snapshot of a small picture', (room) => room.snapshot({ userID: 'bob', streamType: 'small' as never }), { field: 'streamType' }],
  ['snapshot of a user without a name', (room) => room.snapshot({ userID: {} as never }), { field: 'userID' }],
  ['snapshot of a stranger', (room) => room.snapshot({ userID: 'zed' }), { reason: 'unknownStream' }],
  ['enterFullscreen of nobody', (room) => room.enterFullscreen({} as never), { field: 'userID' }],
  ['exitFullscreen with nothing', (room) => room.exitFullscreen(undefined as never), { field: 'userID' }],
  ['subscribeRemoteVideo of a stranger', (room) => room.subscribeRemoteVideo({ userID: 'zed' }), { reason: 'unknownStream' }],
  ['subscribeRemoteVideo with nothing', (room) => room.subscribeRemoteVideo(undefined as never), { field: 'userID' }],
  ['unsubscribeRemoteVideo of no such stream', (room) => room.unsubscribeRemoteVideo({ userID: 'bob', streamType: 'big' as never }), { field: 'streamType' }],
  ['subscribeRemoteAudio of a stranger', (room) => room.subscribeRemoteAudio({ userID: 'zed' }), { reason: 'unknownStream' }],
  ['setViewRect of a word', (room) => room.setViewRect({ width: 'wide' }), { field: 'width' }],
  ['setViewRect that adds a rule', (room) => room.setViewRect({ xAxis: '0;color:red' }), { field: 'xAxis' }],
  ['setViewZIndex of a word', (room) => room.setViewZIndex({ zIndex: 'top' as never }), { field: 'zIndex' }],
  ['setViewOrientation of a word', (room) => room.setViewOrientation({ userID: 'bob', orientation: 'up' as never }), { field: 'orientation' }],
  ['setViewFillMode of a word', (room) => room.setViewFillMode({ userID: 'bob', fillMode: 'fill' as never }), { field: 'fillMode' }],
]

test.each(wrong)('%s rejects, by name, and asks no tag', async (_, ask, error) => {
  const page = await withBob()
  const before = page.pusher.calls.length + page.player.calls.length
  const asked = ask(page.methods)
  await expect(asked).rejects.toMatchObject(error)
  expect(page.pusher.calls.length + page.player.calls.length).toBe(before)
})

test('what a method rejects with is in the log, too', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const page = await withBob()
  await page.methods.setZoom(0).catch(() => undefined)
  expect(warn.mock.calls.join()).toContain('setZoom rejects: ')
  warn.mockRestore()
})

// What each method does without a room: it is remembered, rejected with a name, or passed to the native tag.
// prettier-ignore
const early: readonly (readonly [what: string, ask: Ask, outcome: 'kept' | 'unknownStream' | 'asked'])[] = [
  ['exitRoom', (room) => room.exitRoom(), 'kept'],
  ['publishLocalVideo', (room) => room.publishLocalVideo(), 'kept'],
  ['unpublishLocalAudio', (room) => room.unpublishLocalAudio(), 'kept'],
  ['setPinnedUser', (room) => room.setPinnedUser('bob'), 'kept'],
  ['setViewRect', (room) => room.setViewRect({ userID: 'bob', width: '50%' }), 'kept'],
  ['setViewVisible', (room) => room.setViewVisible({ userID: 'bob', isVisible: false }), 'kept'],
  ['subscribeRemoteVideo', (room) => room.subscribeRemoteVideo({ userID: 'bob' }), 'unknownStream'],
  ['unsubscribeRemoteAudio', (room) => room.unsubscribeRemoteAudio({ userID: 'bob' }), 'unknownStream'],
  ['setViewFillMode', (room) => room.setViewFillMode({ userID: 'bob', fillMode: 'contain' }), 'unknownStream'],
  ['enterFullscreen', (room) => room.enterFullscreen({ userID: 'bob' }), 'unknownStream'],
  ['snapshot of bob', (room) => room.snapshot({ userID: 'bob' }), 'unknownStream'],
  ['snapshot of ours', (room) => room.snapshot(), 'asked'],
  ['switchCamera', (room) => room.switchCamera(), 'asked'],
  ['playBGM', (room) => room.playBGM({ url: 'https://a/b.mp3' }), 'asked'],
  ['sendSEI', (room) => room.sendSEI('hi'), 'asked'],
  ['toggleTorch', (room) => room.toggleTorch(), 'asked'],
  ['startPreview', (room) => room.startPreview(), 'asked'],
]

test.each(early)('%s is defined without a room', async (_, ask, outcome) => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  const asked = ask(page.methods)
  if (outcome === 'unknownStream') await expect(asked).rejects.toMatchObject({ reason: outcome })
  else await asked
  expect(page.pusher.calls).toHaveLength(outcome === 'asked' ? 1 : 0)
  expect(page.methods.getLocalState().phase).toBe('idle')
  expect(page.methods.getRemoteUserList()).toEqual([])
})

test('a picture that is saved is in the album when the promise says so', async () => {
  const page = await withBob()
  page.pusher.answers = { snapshot: { tempImagePath: 'wxfile://2', width: '1', height: '1' } }
  await page.methods.saveSnapshot()
  expect(page.album).toEqual(['wxfile://2'])
})

test('cameras are switched one after the other, and told as the phone has them', async () => {
  const page = await withBob()
  page.pusher.answersAtOnce = false
  const both = [page.methods.switchCamera(), page.methods.switchCamera()]
  await settled()
  expect(page.pusher.calls.filter((name) => name === 'switchCamera')).toHaveLength(1)
  expect(page.methods.getLocalState().cameraPosition).toBe('front')
  page.pusher.answer('switchCamera')
  await both[0]
  expect(page.methods.getLocalState().cameraPosition).toBe('back')
  await settled()
  page.pusher.answer('switchCamera', { errMsg: 'switchCamera:fail' })
  expect(await fate(both[1] as Promise<void>)).toMatch(/broken|nativeFailed/)
  expect(page.methods.getLocalState().cameraPosition).toBe('back')
})

test('the small picture comes in the same player, and so does the full one again', async () => {
  const page = await withBob()
  const { dom } = page.playerOf('bob_main')
  await page.methods.subscribeRemoteVideo({ userID: 'bob', streamType: 'small' })
  expect(attribute(page.playerOf('bob_main'), 'src')).toContain('streamtype=small')
  await page.methods.subscribeRemoteVideo({ userID: 'bob' })
  expect(attribute(page.playerOf('bob_main'), 'src')).toContain('streamtype=main')
  expect(page.playerOf('bob_main').dom).toBe(dom)
})

test('a picture is received again, and in the other definition, by one setData', async () => {
  const page = await withBob()
  await page.methods.unsubscribeRemoteVideo({ userID: 'bob', streamType: 'small' })
  page.patches.length = 0
  await page.methods.subscribeRemoteVideo({ userID: 'bob', streamType: 'small' })
  const src = 'room://cloud.tencent.com/rtc?userid=bob&streamtype=small'
  expect(page.patches).toMatchObject([{ 'seats[0].src': src, 'seats[0].muteVideo': false }])
})

test('a shared screen that is received again is the same stream', async () => {
  const page = await withBob()
  const shown = () => ['muteVideo', 'src'].map((name) => attribute(page.playerOf('bob_aux'), name))
  const before = shown()
  await page.methods.unsubscribeRemoteVideo({ userID: 'bob', streamType: 'aux' })
  expect(shown()).toEqual([true, before[1]])
  await page.methods.subscribeRemoteVideo({ userID: 'bob', streamType: 'aux' })
  expect(shown()).toEqual(before)
})

test('tiles stand where the page wants them, by px, rpx and percent, in the layout custom', async () => {
  const page = await withBob()
  await page.set({ layout: 'custom' })
  await page.methods.setViewRect({
    userID: 'bob',
    xAxis: '480rpx',
    yAxis: 20,
    width: '50%',
    height: '640rpx',
  })
  await page.methods.setViewZIndex({ userID: 'bob', zIndex: 7 })
  await page.methods.setViewVisible({ userID: 'bob', isVisible: false })
  await page.methods.setViewRect({ width: '100%' })
  const [tile] = page.room.querySelectorAll('.tile--main')
  const style = tile?.dom.getAttribute('style') ?? ''
  expect(style).toContain('top:20px;width:50%')
  expect(style).toContain('z-index:7;visibility:hidden')
  expect(page.room.querySelector('.tile--local')?.dom.getAttribute('style')).toBe('order:-4000000;width:100%')
})

test('a remote picture is turned and letter-boxed for itself', async () => {
  const page = await withBob()
  await page.methods.setViewOrientation({ userID: 'bob', orientation: 'horizontal' })
  await page.methods.setViewFillMode({ userID: 'bob', fillMode: 'contain' })
  const of = (id: string) => ['orientation', 'objectFit'].map((name) => attribute(page.playerOf(id), name))
  expect(of('bob_main')).toEqual(['horizontal', 'contain'])
  expect(of('bob_aux')).toEqual(['vertical', 'contain'])
})

test('our state is told as it is', async () => {
  const page = await withBob()
  await page.methods.publishLocalAudio()
  await page.methods.setPinnedUser('bob')
  expect(page.methods.getLocalState()).toEqual({
    phase: 'inRoom',
    userID: 'alice',
    roomID: 7,
    strRoomID: '',
    role: 'anchor',
    enableCamera: false,
    enableMic: true,
    cameraPosition: 'front',
    pinnedUser: 'bob',
  })
})

test('the class over the room sees the same room', async () => {
  const page = await withBob()
  const trtc = page.methods.getTRTC()
  const heard: string[] = []
  trtc.on('REMOTE_USER_LEAVE', ({ data }) => heard.push(`${data.userID} ${data.userList.length}`))
  expect(trtc.getPlayerList().map(({ id }) => id)).toEqual(['bob_main', 'bob_aux'])
  await page.users(1032, 'bob')
  expect(heard).toEqual(['bob 0'])
  expect(page.detailsOf('REMOTE_USER_LEAVE')).toEqual([{ userID: 'bob' }])
})

test('our own picture is shown before a room is entered while there is a preview', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false, enableCamera: true })
  const avatar = () => page.room.querySelector('.tile--local .overlay__avatar')
  expect(avatar()).toBeDefined()
  await page.methods.startPreview()
  expect(avatar()).toBeUndefined()
  await page.methods.stopPreview()
  expect(avatar()).toBeDefined()
})

const useFakeTimers = (): void =>
  void jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
afterEach(() => void jest.useRealTimers())

type Accept = (methods: ComponentMethods, value: never) => Promise<unknown>
type Limits = readonly [name: string, ask: Accept, legal: readonly unknown[], illegal: readonly unknown[]]

// prettier-ignore
const limits: readonly Limits[] = [
  ['setZoom', (room, zoom) => room.setZoom(zoom), [1, 2.5, 100], [0.9, 100.1, NaN, '2']],
  ['setBGMVolume', (room, volume) => room.setBGMVolume(volume), [0, 0.5, 1], [-0.1, 1.1, '1']],
  ['setMICVolume', (room, volume) => room.setMICVolume(volume), [0, 0.5, 1], [-0.1, 1.1, '1']],
  ['turnPage', (room, page) => room.turnPage(page), [0, 1, 1000], [-1, NaN, '1']],
  ['setPinnedUser', (room, userID) => room.setPinnedUser(userID), ['', 'bob', 'u'.repeat(1024)], ['u'.repeat(1025)]],
  ['setViewZIndex', (room, zIndex) => room.setViewZIndex({ zIndex }), [-2147483648, 0, 2147483647], [-2147483649, 1.5, 2147483648]],
  ['setViewRect', (room, width) => room.setViewRect({ width }), [0, 1.5, -20, ' 20 ', '20px', '1.25rpx', '-50%', '10vw', '10vh'], ['', 'px', '1.', '.5', '1.5.5', '5em', 'a5', '5 px', '5px;', NaN]],
  ['setViewOrientation', (room, orientation) => room.setViewOrientation({ userID: 'bob', orientation }), ['vertical', 'horizontal'], ['up', '', 90]],
  ['setViewFillMode', (room, fillMode) => room.setViewFillMode({ userID: 'bob', fillMode }), ['contain', 'fillCrop'], ['fill', '', 1]],
  ['enterFullscreen', (room, direction) => room.enterFullscreen({ userID: 'bob', direction }), [0, 90, -90], [180, '']],
]

test.each(limits)('%s takes what is legal, and nothing beside it', async (_, ask, legal, illegal) => {
  useFakeTimers()
  const page = await withBob()
  const outcome = async (value: unknown): Promise<readonly [unknown, unknown]> => {
    const asked = fate(ask(page.methods, value as never))
    await settled()
    jest.advanceTimersByTime(1500)
    return [value, await asked]
  }
  for (const value of legal) expect(await outcome(value)).toEqual([value, 'kept'])
  for (const value of illegal) expect(await outcome(value)).toEqual([value, 'invalidParameter'])
})

test('lengths without a unit are px', async () => {
  const page = await withBob()
  await page.set({ layout: 'custom' })
  await page.methods.setViewRect({ xAxis: ' 1.5 ', yAxis: -20, width: '30vw', height: '40%' })
  expect(page.room.querySelector('.tile--local')?.dom.getAttribute('style')).toContain(
    'left:1.5px;top:-20px;width:30vw;height:40%',
  )
})

test('a level by its old name counts', async () => {
  const page = await withBob()
  await page.set({ layout: 'custom' })
  await page.methods.setViewZIndex({ zindex: 7 } as never)
  expect(page.room.querySelector('.tile--local')?.dom.getAttribute('style')).toContain('z-index:7')
})

test('a tile that was hidden is visible again without saying so', async () => {
  const page = await withBob()
  await page.set({ layout: 'custom' })
  const style = () => page.room.querySelector('.tile--local')?.dom.getAttribute('style')
  await page.methods.setViewVisible({ isVisible: false })
  expect(style()).toContain('visibility:hidden')
  await page.methods.setViewVisible({} as never)
  expect(style()).not.toContain('visibility:hidden')
})

test('a phone that does not say how far it zooms does not zoom', async () => {
  const page = await withBob()
  expect(await page.methods.getMaxZoom()).toBe(1)
})

test('a snapshot without a picture is not saved', async () => {
  const page = await withBob()
  await expect(page.methods.saveSnapshot()).rejects.toMatchObject({
    reason: 'nativeFailed',
    message: saying(/snapshot gave no picture/),
  })
  expect(page.album).toEqual([])
})

describe('full screen', () => {
  beforeEach(useFakeTimers)

  test('changes one and a half seconds after the last change', async () => {
    const page = await withBob()
    void page.methods.enterFullscreen({ userID: 'bob' })
    void page.methods.exitFullscreen({ userID: 'bob' })
    await settled()
    jest.advanceTimersByTime(1499)
    await settled()
    expect(page.player.calls).toEqual(['requestFullScreen'])
    jest.advanceTimersByTime(1)
    await settled()
    expect(page.player.calls).toEqual(['requestFullScreen', 'exitFullScreen'])
  })

  test('changes at once after a change that was refused', async () => {
    const page = await withBob()
    page.player.answersAtOnce = false
    const refused = page.methods.enterFullscreen({ userID: 'bob' })
    void page.methods.exitFullscreen({ userID: 'bob' })
    await settled()
    page.player.answer('requestFullScreen', { errMsg: 'requestFullScreen:fail' })
    expect(await fate(refused)).toBe('nativeFailed')
    await settled()
    page.player.answer('exitFullScreen')
    expect(page.player.calls).toEqual(['requestFullScreen', 'exitFullScreen'])
  })
})

test.each(['startCasting', 'switchCasting', 'reconnectCasting', 'exitCasting'] as const)(
  '%s reaches the tag while the tap is still handled, as WeChat wants it',
  async (name) => {
    const page = await withBob()
    void page.methods[name]({ userID: 'bob' })
    expect(page.player.calls.pop()).toBe(name)
  },
)

describe('getPusherContext', () => {
  test('gives the context of the tag as it is', async () => {
    const page = await withBob()
    const context = { createOffscreenCanvas: () => ({}) }
    giveApis({ createLivePusherContext: () => context })
    expect(page.methods.getPusherContext()).toBe(context)
    expect(page.methods.getTRTC().getPusherContext()).toBe(context)
  })

  test.each([
    ['is absent', undefined],
    ['gives nothing', () => null],
    [
      'throws',
      () => {
        throw new Error('no live-pusher')
      },
    ],
  ])('is null where createLivePusherContext %s', async (_, createLivePusherContext) => {
    const page = await withBob()
    giveApis({ createLivePusherContext })
    expect(page.methods.getPusherContext()).toBeNull()
  })
})
