import { apis } from '../../../src/native/wechat'
import type { RoomMethods } from '../../../src/schema/methods'
import { fate } from '../../fakes/fate'
import { app, giveApis, HostPage, identity, room7, settled } from '../host-page'

interface Callbacks {
  readonly success: (answer?: unknown) => void
  readonly fail: (answer?: unknown) => void
  readonly complete: (answer?: unknown) => void
}

const oops = (): never => {
  throw new Error('oops')
}

/**
 * Ways in which a platform function may deviate from its documentation, with a return value or a callback.
 */
const behaviours: Readonly<Record<string, unknown>> = {
  'is absent': undefined,
  'is null': null,
  throws: oops,
  'returns null, and never calls back': () => null,
  'calls back with null': (options?: Callbacks) => options?.success?.(null),
  'fails with null': (options?: Callbacks) => options?.fail?.(null),
  'calls complete alone': (options?: Callbacks) => options?.complete?.({ errMsg: 'it:ok' }),
  'calls back twice': (options?: Callbacks) => [
    options?.success?.({}),
    options?.fail?.({}),
    options?.success?.({}),
  ],
  'returns a promise that is rejected': () => Promise.reject(new Error('oops')),
}

/** Arguments with which each component method calls the platform. */
const calls: { readonly [K in keyof RoomMethods]?: Parameters<RoomMethods[K]> } = {
  enterFullscreen: [{ userID: 'bob' }],
  exitFullscreen: [{ userID: 'bob' }],
  requestPictureInPicture: [{ userID: 'bob' }],
  startCasting: [{ userID: 'bob' }],
  switchCasting: [{ userID: 'bob' }],
  reconnectCasting: [{ userID: 'bob' }],
  exitCasting: [{ userID: 'bob' }],
  playBGM: [{ url: 'https://example.com/a.mp3' }],
  setBGMVolume: [0.5],
  setMICVolume: [0.5],
  sendSEI: ['hello'],
  setZoom: [2],
  preflight: [{ camera: true, mic: true }],
}
const native: readonly (keyof RoomMethods)[] = [
  ...(Object.keys(calls) as (keyof RoomMethods)[]),
  'switchCamera',
  'snapshot',
  'saveSnapshot',
  'toggleTorch',
  'getMaxZoom',
  'startPreview',
  'stopPreview',
  'exitPictureInPicture',
  'pauseBGM',
  'resumeBGM',
  'stopBGM',
]

const failures = ['kept', 'unsupported', 'nativeFailed', 'noAnswer', 'cancelled', 'unknownStream']

async function inRoomWithBob(): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, enableCamera: true, enableMic: true })
  await page.entered()
  await page.users(1031, 'bob')
  await page.video('bob')
  return page
}

/** Calls everything that uses the platform, then closes the page. */
async function useAll(page: HostPage): Promise<string[]> {
  const methods = page.methods as unknown as Readonly<
    Record<string, (...args: readonly unknown[]) => unknown>
  >
  const answers = native.map((name) => methods[name]?.(...(calls[name] ?? [])) as Promise<unknown>)
  await settled()
  jest.runOnlyPendingTimers()
  await settled()
  page.page.detach()
  await settled()
  jest.runOnlyPendingTimers()
  await settled()
  return Promise.all(answers.map(fate))
}

/** Native methods that the component calls, collected by using all of it. */
const used = [
  'start',
  'stop',
  'play',
  'snapshot',
  'switchCamera',
  'requestFullScreen',
  'exitFullScreen',
  'playBGM',
  'pauseBGM',
  'resumeBGM',
  'stopBGM',
  'setBGMVolume',
  'setMICVolume',
  'sendMessage',
  'setZoom',
  'getMaxZoom',
  'toggleTorch',
  'startPreview',
  'stopPreview',
  'requestPictureInPicture',
  'exitPictureInPicture',
  'startCasting',
  'switchCasting',
  'reconnectCasting',
  'exitCasting',
]

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] }))
afterEach(() => void jest.useRealTimers())

test('the walk below knows every method that the component calls on a native tag', async () => {
  const page = await inRoomWithBob()
  await page.playerEvent('bob_main', 'statechange', { code: -2301 })
  jest.advanceTimersByTime(1000)
  await settled()
  await useAll(page)
  expect(new Set([...page.pusher.calls, ...page.player.calls])).toEqual(new Set(used))
})

const isAsync = (name: string): boolean => apis[name as keyof typeof apis] !== 'returns'

test.each(Object.keys(apis))(
  'wx.%s may be anything: the component comes up, and all settles',
  async (name) => {
    for (const [what, api] of Object.entries(behaviours)) {
      if (!isAsync(name) && /call|promise|fails/.test(what)) continue
      giveApis({ [name]: api })
      const page = await inRoomWithBob()
      for (const fate of await useAll(page)) expect(failures).toContain(fate)
      await app.emit('AppHide')
    }
  },
)

test.each(Object.entries(behaviours))('a native method %s: all settles', async (_, method) => {
  const context = Object.fromEntries(used.map((name) => [name, method]))
  const create = () => context
  giveApis({ createLivePusherContext: create, createLivePlayerContext: create })
  for (const fate of await useAll(await inRoomWithBob())) expect(failures).toContain(fate)
})

test.each([
  ['is absent', undefined, 'unsupported'],
  ['returns nothing', () => undefined, 'unsupported'],
  ['throws', oops, 'enterFailed'],
])(
  'createLivePusherContext %s: the entry is refused at once, by name',
  async (_, createLivePusherContext, reason) => {
    giveApis({ createLivePusherContext })
    const page = await HostPage.open(identity)
    const entered = page.methods.enterRoom({ roomID: 7 })
    await settled()
    jest.advanceTimersByTime(300)
    expect(await fate(entered)).toBe(reason)
    expect(page.detailsOf('ERROR')).toMatchObject([{ reason, fatal: true }])
  },
)
