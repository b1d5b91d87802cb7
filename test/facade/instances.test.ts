import { TRTC } from '../../src/facade/trtc'
import { initialState } from '../../src/machine/state'
import { playerMethods, pusherMethods } from '../../src/native/methods'
import { Session } from '../../src/session/session'
import { project } from '../../src/view/project'
import { FakeClock } from '../fakes/clock'
import { fate } from '../fakes/fate'
import { FakeHost, FakeLog } from '../fakes/host'
import { params } from '../fakes/inputs'
import { NativePhone } from './native-phone'
import { RoomPage } from './room-page'

const bob = 'bob_main'

function withBob(): RoomPage {
  const page = RoomPage.entered()
  page.joins('bob')
  page.video('bob')
  page.phone.calls.length = 0
  page.phone.options.length = 0
  return page
}

describe('the pusher', () => {
  test.each(pusherMethods)(
    '%s calls the native method of that name, once, with what it is given',
    async (name) => {
      const page = withBob()
      const done: string[] = []
      await page.trtc.getPusherInstance()[name]({ mine: 1, success: () => done.push('success') })
      expect(page.phone.calls).toEqual([`pusher.${name}`])
      expect(page.phone.options[0]).toMatchObject({ mine: 1 })
      expect(done).toEqual(['success'])
    },
  )

  test.each([undefined, {}])('a call that asks for no answer (%j) has nothing to log', async (options) => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const instance = withBob().trtc.getPusherInstance()
    await instance.start(options)
    await instance.toggleTorch(options)
    expect(told).not.toHaveBeenCalled()
    told.mockRestore()
  })

  test('a method that fails says so to the callback and to the promise', async () => {
    const page = withBob()
    page.phone.answers.set('toggleTorch', 'fail')
    const words: unknown[] = []
    const call = page.trtc.getPusherInstance().toggleTorch({ fail: ({ errMsg }) => words.push(errMsg) })
    expect(await fate(call)).toBe('nativeFailed')
    expect(words).toEqual(['toggleTorch:fail'])
  })

  test('a volume inside a volume is unpacked, as pages of trtc-wx-sdk pass it', () => {
    const page = withBob()
    void page.trtc.getPusherInstance().setBGMVolume({ volume: { volume: '0.5' } })
    void page.trtc.getPusherInstance().setMICVolume({ volume: 0.5 })
    expect(page.phone.options.map(({ volume }) => volume)).toEqual(['0.5', 0.5])
  })

  test('its attributes are always those of now', () => {
    const page = new RoomPage()
    const instance = page.trtc.createPusher({ devicePosition: 'back', beautyLevel: 3 })
    expect(instance.pusherAttributes).toMatchObject({ frontCamera: 'back', beautyLevel: 3, url: '' })
    page.trtc.enterRoom(params)
    page.trtc.setPusherAttributes({ enableMic: true })
    expect(instance.pusherAttributes).toMatchObject({
      enableMic: true,
      url: expect.stringContaining('room://') as string,
    })
    expect(instance.pusherAttributes).toEqual(page.trtc.getPusherAttributes())
  })

  test('previewing before the start takes no time from the entry', () => {
    jest.useFakeTimers()
    const page = new RoomPage()
    page.trtc.enterRoom({ ...params, enableCamera: true })
    void page.trtc.getPusherInstance().startPreview()
    jest.advanceTimersByTime(60_000)
    void page.trtc.getPusherInstance().start()
    jest.advanceTimersByTime(9_999)
    page.native(1018)
    expect(page.names()).toEqual(['MEDIA_CHANGE', 'STATE_CHANGE', 'STATE_CHANGE', 'LOCAL_JOIN'])
    jest.useRealTimers()
  })

  test('a start that nobody confirms is an error in the end', () => {
    jest.useFakeTimers()
    const page = new RoomPage()
    page.trtc.enterRoom(params)
    void page.trtc.getPusherInstance().start()
    jest.advanceTimersByTime(10_000)
    expect(page.of('ERROR')).toMatchObject([{ reason: 'enterTimeout', code: -3308 }])
    jest.useRealTimers()
  })

  test('a page that stops its pusher and starts it again is in the same room', () => {
    const page = RoomPage.entered()
    void page.trtc.getPusherInstance().stop()
    page.native(1019, 'reason[0]')
    void page.trtc.getPusherInstance().start()
    page.native(1018)
    expect(page.names()).toEqual(['STATE_CHANGE', 'STATE_CHANGE', 'LOCAL_JOIN'])
    expect(page.phone.calls).toEqual(['pusher.stop', 'pusher.start'])
  })
})

describe('a player', () => {
  test.each(playerMethods)(
    '%s calls the native method of that name, once, with what it is given',
    async (name) => {
      const page = withBob()
      await page.trtc.getPlayerInstance(bob)?.[name]({ mine: 1 })
      expect(page.phone.calls).toEqual([`${bob}.${name}`])
      expect(page.phone.options[0]).toMatchObject({ mine: 1 })
    },
  )

  test('requestExitFullScreen is exitFullScreen', async () => {
    const page = withBob()
    await page.trtc.getPlayerInstance(bob)?.requestExitFullScreen()
    expect(page.phone.calls).toEqual([`${bob}.exitFullScreen`])
  })

  test('its attributes are always those of now, also when the stream is gone', () => {
    const page = withBob()
    const instance = page.trtc.getPlayerInstance(bob)
    page.trtc.setPlayerAttributes(bob, { muteAudio: true })
    expect(instance?.playerAttributes).toMatchObject({ id: bob, hasVideo: true, muteAudio: true })
    page.leaves('bob')
    expect(instance?.playerAttributes).toMatchObject({ id: bob, hasVideo: false })
  })
})

test.each([
  ['scene', 'voicechatroom', 'appscene=voicechatroom'],
  ['encsmall', 1, 'encsmall=1'],
  ['cloudenv', 'UAT', 'cloudenv=UAT'],
  ['enableBlackStream', 1, 'enableBlackStream=1'],
  ['enableBlackStream', 0, 'enableBlackStream='],
  ['enableBlackStream', false, 'enableBlackStream='],
  ['streamID', 'stream-7', 'streamid=stream-7'],
  ['userDefineRecordID', 'lesson-7', 'userdefinerecordid=lesson-7'],
  ['userDefineRecordId', 'lesson-7', 'userdefinerecordid=lesson-7'],
  ['privateMapKey', 'key', 'privatemapkey=key'],
  ['pureAudioMode', 2, 'pureaudiomode=2'],
  ['recvMode', 4, 'recvmode=4'],
  ['enableinfiniteanchor', 1, 'enableinfiniteanchor=1'],
  ['component', 14, 'component=14'],
  ['strRoomID', 'class-7', 'strroomid=class-7'],
])('the entry parameter %s = %s reaches the push url as %s', (name, value, expected) => {
  const { url } = new RoomPage().trtc.enterRoom({ ...params, [name]: value })
  expect(url.split(/[?&]/)).toContain(expected)
})

describe('listening', () => {
  test('handlers are called with their context, in order, until they are taken off', () => {
    const page = RoomPage.entered()
    const heard: unknown[] = []
    const context = { me: 'page' }
    const first = function (this: unknown) {
      heard.push(this)
    }
    const second = () => heard.push('second')
    page.trtc.on('REMOTE_USER_JOIN', first, context)
    page.trtc.on('REMOTE_USER_JOIN', second)
    page.joins('bob')
    page.trtc.off('REMOTE_USER_JOIN', first)
    page.joins('carol')
    page.trtc.off('REMOTE_USER_JOIN')
    page.joins('dave')
    expect(heard).toEqual([context, 'second', 'second'])
  })

  test('a handler given twice is called twice, and taken off once at a time', () => {
    const page = RoomPage.entered()
    let calls = 0
    const handler = () => void calls++
    page.trtc.on('REMOTE_USER_JOIN', handler)
    page.trtc.on('REMOTE_USER_JOIN', handler)
    page.joins('bob')
    page.trtc.off('REMOTE_USER_JOIN', handler)
    page.joins('carol')
    expect(calls).toBe(3)
  })

  test('off without a name takes everything off', () => {
    const page = RoomPage.entered()
    page.trtc.off()
    page.joins('bob')
    expect(page.names()).toEqual([])
  })

  test.each<[string, unknown[]]>([
    ['a name', [undefined]],
    ['a name that is null', [null]],
    ['a name with a handler', [undefined, () => undefined]],
    ['a handler', ['REMOTE_USER_JOIN', undefined]],
    ['a handler that never listened', ['REMOTE_USER_JOIN', () => undefined]],
  ])('off with %s that is not there takes nothing off', (_, given) => {
    const page = RoomPage.entered()
    ;(page.trtc.off as (...given: unknown[]) => void).apply(page.trtc, given)
    page.joins('bob')
    expect(page.names()).toEqual(['REMOTE_USER_JOIN'])
  })

  test('who comes or goes inside a handler does not change who hears of this event', () => {
    const page = RoomPage.entered()
    const heard: string[] = []
    const late = () => heard.push('late')
    const once = () => {
      heard.push('once')
      page.trtc.off('REMOTE_USER_JOIN', once)
      page.trtc.on('REMOTE_USER_JOIN', late)
    }
    page.trtc.on('REMOTE_USER_JOIN', once)
    page.joins('bob')
    page.joins('carol')
    expect(heard).toEqual(['once', 'late'])
  })

  test('names and handlers that are none are reported and do no harm', () => {
    const told = ['warn', 'error'].map((level) =>
      jest.spyOn(console, level as 'warn').mockImplementation(() => undefined),
    )
    const page = RoomPage.entered()
    page.trtc.on(undefined as never, () => undefined)
    page.trtc.on('REMOTE_USER_JOIN', undefined as never)
    page.joins('bob')
    expect(page.names()).toEqual(['REMOTE_USER_JOIN'])
    expect(told.map(({ mock }) => mock.calls.length)).toEqual([1, 1])
    jest.restoreAllMocks()
  })
})

test.each([null, undefined])('a config that is %s changes nothing', (nothing) => {
  const page = withBob()
  const before = [page.trtc.getPusherAttributes(), page.trtc.getPlayerList()]
  page.trtc.setPusherAttributes(nothing as never)
  page.trtc.setPlayerAttributes(bob, nothing as never)
  expect([page.trtc.getPusherAttributes(), page.trtc.getPlayerList()]).toEqual(before)
  expect(new RoomPage().trtc.createPusher(nothing as never).pusherAttributes.mode).toBe('RTC')
})

test('nothing to enter with is an error that names what is missing', () => {
  const page = new RoomPage()
  expect(page.trtc.enterRoom(null as never).url).toBe('')
  expect(page.of('ERROR')).toMatchObject([{ reason: 'invalidParameter' }])
})

test('leaving without a room ends the preview, and tells no leave', () => {
  const page = new RoomPage()
  page.trtc.createPusher({})
  void page.trtc.getPusherInstance().startPreview()
  page.trtc.exitRoom()
  expect([page.phone.calls, page.names()]).toEqual([['pusher.startPreview', 'pusher.stop'], []])
})

describe('over the room of a component', () => {
  const over = () => {
    const host = new FakeHost(project(initialState))
    const session = new Session({ host, log: new FakeLog(), clock: new FakeClock().clock })
    new NativePhone().install()
    return { session, trtc: new TRTC({}, undefined, session) }
  }

  test('leaving without a room ends the preview that the component shows', () => {
    const { session, trtc } = over()
    session.send({ type: 'previewed', on: true })
    trtc.exitRoom()
    expect(session.state.previewing).toBe(false)
  })

  test('the component can ask whether the page listens', () => {
    const { trtc } = over()
    expect(trtc.hasListener('LOCAL_LEAVE')).toBe(false)
    trtc.on('LOCAL_LEAVE', () => undefined)
    expect(trtc.hasListener('LOCAL_LEAVE')).toBe(true)
  })
})

test('a lost link is entered again: the page stops and starts nothing', () => {
  jest.useFakeTimers()
  const page = RoomPage.entered()
  page.native(-1307)
  jest.advanceTimersByTime(1000)
  page.native(1018)
  expect(page.phone.calls).toEqual(['pusher.stop', 'pusher.start'])
  jest.useRealTimers()
})

test('leaving a room stops its pusher once', () => {
  const page = RoomPage.entered()
  page.trtc.exitRoom()
  page.trtc.exitRoom()
  expect(page.phone.calls).toEqual(['pusher.stop'])
})

test('handlers that are given nothing, or garbage, do no harm', () => {
  const page = RoomPage.entered()
  const handlers = [
    'pusherEventHandler',
    'pusherNetStatusHandler',
    'pusherErrorHandler',
    'pusherBGMStartHandler',
    'pusherBGMProgressHandler',
    'pusherBGMCompleteHandler',
    'pusherAudioVolumeNotify',
    'playerEventHandler',
    'playerFullscreenChange',
    'playerNetStatus',
    'playerAudioVolumeNotify',
    'playerErrorHandler',
    'renderErrorHandler',
    'pictureInPictureHandler',
    'castingHandler',
  ] as const
  for (const name of handlers) {
    for (const event of [undefined, null, {}, { detail: null }, { detail: { code: 1031, message: '{' } }]) {
      expect(() => page.trtc[name](event as never)).not.toThrow()
    }
  }
  expect(page.ids()).toEqual([])
})

describe('events of the tags that trtc-wx-sdk has no handlers for', () => {
  const of = (type: string, detail: object = {}) => ({ type, ...withBob().player(bob, detail) })

  test.each([
    ['playerErrorHandler', of('error', { errMsg: 'no' }), 'ERROR', { reason: 'playFailed' }],
    ['renderErrorHandler', of('rendererror'), 'ERROR', { reason: 'renderFailed' }],
    [
      'pictureInPictureHandler',
      of('enterpictureinpicture'),
      'PICTURE_IN_PICTURE_CHANGE',
      { streamID: bob, pictureInPicture: true },
    ],
    [
      'pictureInPictureHandler',
      { type: 'leavepictureinpicture' },
      'PICTURE_IN_PICTURE_CHANGE',
      { userID: params.userID, pictureInPicture: false },
    ],
    ['castingHandler', of('castinginterrupt'), 'CASTING_INTERRUPT', { streamID: bob }],
  ] as const)('%s tells %j', (handler, event, name, detail) => {
    const page = withBob()
    page.trtc[handler](event)
    expect(page.of(name)).toMatchObject([detail])
  })
})
