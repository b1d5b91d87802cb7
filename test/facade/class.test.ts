import { TRTC } from '../../src/index'
import { params } from '../fakes/inputs'
import { fate } from '../fakes/fate'
import { NativePhone } from './native-phone'
import { RoomPage } from './room-page'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const levels = ['info', 'warn', 'error'] as const

test.each([
  [0, ['info', 'warn', 'error']],
  [1, ['info', 'warn', 'error']],
  [2, ['warn', 'error']],
  [3, ['error']],
  [4, []],
  [-1, []],
])('the log level %i lets through %j', (level, printed) => {
  const spies = levels.map((name) => jest.spyOn(console, name).mockImplementation(() => undefined))
  const page = new RoomPage()
  page.trtc.setLogLevel(level)
  page.trtc.enterRoom(params)
  page.trtc.setPlayerAttributes('ghost_main', {})
  page.trtc.on('LOCAL_JOIN', undefined as never)
  expect(levels.filter((_, index) => spies[index]?.mock.calls.length)).toEqual(printed)
  spies.forEach((spy) => spy.mockRestore())
})

test('diagnostics name the phone and the room', () => {
  const page = RoomPage.entered()
  Object.assign(globalThis, { wx: { getSystemInfoSync: () => ({ platform: 'ios', deviceId: 'whose' }) } })
  expect(page.trtc.getDiagnostics()).toMatchObject({ phone: { platform: 'ios' }, room: { roomID: 7 } })
})

test("WeChat's context of the pusher is the native one, or null where there is none", () => {
  const context = { createOffscreenCanvas: () => undefined }
  const holder = {}
  const createLivePusherContext = jest.fn(() => context)
  Object.assign(globalThis, { wx: { createLivePusherContext } })
  expect(new TRTC(holder).getPusherContext()).toBe(context)
  expect(createLivePusherContext).toHaveBeenCalledWith(holder)
  Object.assign(globalThis, { wx: {} })
  expect(new TRTC().getPusherContext()).toBeNull()
})

describe('preflight', () => {
  const authSetting = { 'scope.camera': false, 'scope.record': false }
  const phone = { ...{ platform: 'ios', SDKVersion: '3.0.0' } }

  beforeEach(() => {
    type Options = { readonly success: (answer: object) => void }
    const wx = {
      createLivePusherContext: () => ({}),
      getSystemInfoSync: () => phone,
      getSetting: ({ success }: Options) => success({ authSetting }),
    }
    Object.assign(globalThis, { wx })
  })

  test.each([
    ['both', undefined, ['micDenied', 'cameraDenied']],
    ['the camera', { camera: true }, ['cameraDenied']],
    ['the microphone', { mic: true }, ['micDenied']],
    ['neither', {}, []],
  ])('of a call with %s', async (_, media, reasons) => {
    expect(await new TRTC().preflight(media)).toEqual({ ok: reasons.length === 0, reasons })
  })

  test('asks for what was never asked for', async () => {
    const authorize = jest.fn(({ success }: { readonly success: (answer: object) => void }) => success({}))
    Object.assign(wx, { authorize, getSetting: undefined })
    expect(await new TRTC().preflight()).toEqual({ ok: true, reasons: [] })
    expect(authorize.mock.calls).toMatchObject([[{ scope: 'scope.record' }], [{ scope: 'scope.camera' }]])
  })
})

describe('the camera', () => {
  test('is turned there and back, once the phone has done it', async () => {
    const page = RoomPage.entered()
    const pusher = page.trtc.getPusherInstance()
    const facing = async () => {
      pusher.switchCamera()
      await fate(new Promise(() => undefined))
      return pusher.pusherAttributes.frontCamera
    }
    expect([await facing(), await facing()]).toEqual(['back', 'front'])
    page.phone.answers.set('switchCamera', 'fail')
    expect(await facing()).toBe('front')
  })
})

describe('a start that fails', () => {
  const settled = () => fate(new Promise(() => undefined))
  const enter = (page: RoomPage, more: object = {}) => {
    page.trtc.enterRoom({ ...params, ...more })
    return page.trtc.getPusherInstance().start()
  }

  test.each([
    ['without a cause ends the entry after a moment', '', {}, 'idle'],
    ['with a cause ends it at once', 'access denied', {}, 'idle'],
    ['without a cause is waited out with autopush', '', { autopush: true }, 'entering'],
  ])('%s', async (_, words, more, phase) => {
    const page = new RoomPage()
    page.phone.answers.set('start', 'fail')
    page.phone.words = words
    const start = enter(page, more)
    expect(await fate(start)).toBe('nativeFailed')
    await settled()
    jest.advanceTimersByTime(1000)
    expect(page.trtc.getDiagnostics().room.phase).toBe(phase)
  })

  test('says nothing of the next room', async () => {
    const page = new RoomPage()
    page.phone.answers.set('start', 'fail')
    page.phone.words = 'access denied'
    void enter(page).catch(() => undefined)
    page.trtc.exitRoom()
    page.trtc.enterRoom({ ...params, roomID: 8 })
    await settled()
    expect(page.trtc.getDiagnostics().room).toMatchObject({ phase: 'entering', roomID: 8 })
  })
})

test('a start that succeeds late does not start the clock of the next room', () => {
  const page = new RoomPage()
  page.phone.answers.set('start', 'never')
  page.trtc.enterRoom(params)
  const heard: unknown[] = []
  void page.trtc.getPusherInstance().start({ success: () => heard.push('started') })
  page.trtc.exitRoom()
  page.trtc.enterRoom({ ...params, roomID: 8 })
  page.phone.options[0]?.success?.({ errMsg: 'start:ok' })
  jest.advanceTimersByTime(60_000)
  expect([heard, page.of('ERROR')]).toEqual([['started'], []])
})

test.each([
  [{ volume: { volume: 0.5 } }, 0.5],
  [{ volume: 0.5 }, 0.5],
  [{ volume: '0.5' }, '0.5'],
  [{ volume: null }, null],
  [{}, undefined],
  [undefined, undefined],
])('a volume given as %j is %p', (options, volume) => {
  const page = RoomPage.entered()
  page.phone.options.length = 0
  void page.trtc.getPusherInstance().setBGMVolume(options)
  expect(page.phone.options[0]?.['volume']).toBe(volume)
  expect(Object.keys(page.phone.options[0] ?? {}).filter((name) => /^\d+$/.test(name))).toEqual([])
})

test('music tells its start, its progress and its end', () => {
  const page = RoomPage.entered()
  page.trtc.pusherBGMStartHandler()
  page.trtc.pusherBGMProgressHandler({ detail: { progress: 1, duration: 2 } })
  page.trtc.pusherBGMCompleteHandler()
  expect(page.take()).toMatchObject([
    { eventCode: 'BGM_PLAY_START' },
    { eventCode: 'BGM_PLAY_PROGRESS', data: { progress: 1, duration: 2 } },
    { eventCode: 'BGM_PLAY_COMPLETE' },
  ])
})

test('errors of the pusher and of full screen are told by their names', () => {
  const page = RoomPage.entered()
  page.trtc.pusherErrorHandler({ detail: { errCode: 10001, errMsg: '' } })
  page.trtc.playerFullscreenChange(page.player('bob_main', { fullScreen: true }))
  expect(page.take()).toMatchObject([
    { eventCode: 'GUIDE_CHANGE' },
    { eventCode: 'ERROR', data: { reason: 'cameraDenied' } },
    { eventCode: 'PERMISSION_DENIED' },
    { eventCode: 'VIDEO_FULLSCREEN_UPDATE', data: { streamID: 'bob_main', fullScreen: true } },
  ])
})

test('figures of a tag without a stream are nobody’s, and not ours', () => {
  const page = RoomPage.entered()
  page.trtc.playerAudioVolumeNotify({ detail: { volume: 40 } })
  page.trtc.playerNetStatus({ detail: { info: { netSpeed: 1 } }, currentTarget: {} })
  expect(page.names()).toEqual([])
  expect(page.trtc.getPusherAttributes()).toMatchObject({ volume: 0, netStatus: {} })
})

test('a second class on another page has a room of its own', () => {
  const page = RoomPage.entered()
  new NativePhone().install()
  expect(new TRTC().getPusherAttributes().url).toBe('')
  expect(page.trtc.getPusherAttributes().url).not.toBe('')
})

test('events of a player bring it, and the lists of their moment', () => {
  const page = RoomPage.entered()
  page.joins('bob', 'carol')
  page.video('bob')
  const [joined] = page.of('REMOTE_USER_JOIN')
  expect(joined).toMatchObject({ userID: 'bob' })
  page.audio('bob')
  page.trtc.playerNetStatus(page.player('bob_main', { info: { netSpeed: 9 } }))
  page.trtc.playerAudioVolumeNotify(page.player('bob_main', { volume: 40 }))
  page.trtc.pusherAudioVolumeNotify({ detail: { volume: 30 } })
  const player = { id: 'bob_main', hasVideo: true }
  const lists = { userList: [{ userID: 'bob' }, { userID: 'carol' }], playerList: [player] }
  expect(page.take()).toMatchObject([
    { eventCode: 'REMOTE_AUDIO_ADD', data: { userID: 'bob', player, ...lists } },
    { eventCode: 'REMOTE_NET_STATE_UPDATE', data: { player: { netStatus: { netSpeed: 9 } }, ...lists } },
    { eventCode: 'REMOTE_AUDIO_VOLUME_UPDATE', data: { player: { volume: 40 }, ...lists } },
    { eventCode: 'LOCAL_AUDIO_VOLUME_UPDATE', data: { pusher: { volume: 30 } } },
  ])
  page.leaves('carol')
  expect(page.of('REMOTE_USER_LEAVE')).toMatchObject([{ userList: [{ userID: 'bob' }] }])
})

test('a room that is left leaves the pusher as it was created, or as it is by default', () => {
  const page = RoomPage.entered()
  page.trtc.setPusherAttributes({ enableMic: true, beautyLevel: 5 })
  page.trtc.exitRoom()
  jest.advanceTimersByTime(2000)
  expect(page.trtc.getPusherAttributes()).toMatchObject({ enableMic: false, beautyLevel: 0 })
})

test('a callback of the page that fails is logged, and the call goes on', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const page = RoomPage.entered()
  const fails = () => {
    throw new Error('page broke')
  }
  expect(await fate(page.trtc.getPusherInstance().pause({ success: fails }))).toBe('kept')
  expect(told).toHaveBeenCalledWith(
    '[trtc-room] the success callback of pause failed',
    new Error('page broke'),
  )
  told.mockRestore()
})
