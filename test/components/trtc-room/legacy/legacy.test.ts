import { EVENT } from '../../../../src/schema/events'
import { HostPage, must, giveApis, settled } from '../../host-page'
import { attribute } from '../../simulate'
import { roomOf } from '../../room-of'

// Pages written for Tencent's trtc-room of 2020 pass one `config`, listen with `on()` and call methods by
// `selectComponent`.

const config = {
  sdkAppID: '1400000000',
  userID: 'alice',
  userSig: 'SECRET-userSig',
  template: 'custom',
  debugMode: 'false',
  enableIM: false,
  enableCamera: 'true',
  enableMic: 'true',
  beautyLevel: '5',
  frontCamera: 'front',
  somethingElse: { deep: true },
}

interface Told {
  readonly eventCode: string
  readonly data: Readonly<Record<string, unknown>>
}

const listen = (page: HostPage, ...names: (keyof typeof EVENT)[]): Told[] => {
  const told: Told[] = []
  for (const name of names) page.methods.on(name, (event) => told.push(event as unknown as Told))
  return told
}

const open = (): Promise<HostPage> => HostPage.open({ config })

async function inRoom(page: HostPage): Promise<HostPage> {
  void page.methods.enterRoom({ roomID: 7 })
  await settled()
  await page.entered()
  return page
}

test('EVENT, on and off are there as soon as the component is', async () => {
  const page = await HostPage.open()
  expect(page.methods.EVENT).toEqual({ ...EVENT, ...page.methods.EVENT })
  expect([typeof page.methods.on, typeof page.methods.off]).toEqual(['function', 'function'])
})

test.each<[string, boolean, (page: HostPage) => unknown]>([
  ['a page with bind: alone', false, (page) => inRoom(page)],
  ['off()', false, (page) => page.methods.off()],
  ['getTRTC()', true, (page) => page.methods.getTRTC()],
  ['on()', true, (page) => listen(page, 'LOCAL_JOIN')],
])('the class is made for those who ask for it: %s, %p', async (_, isMade, use) => {
  const page = await open()
  await use(page)
  const { trtc } = page.methods as unknown as { readonly trtc?: object }
  expect(trtc !== undefined).toBe(isMade)
  expect(page.methods.getTRTC()).toBe(trtc ?? page.methods.getTRTC())
})

test('a config that comes late, with texts for booleans and numbers and keys nobody knows, is understood', async () => {
  const page = await HostPage.open()
  await page.set({ config })
  await inRoom(page)
  expect(attribute(page.livePusher, 'url')).toContain('sdkappid=1400000000&')
  expect(['enableCamera', 'enableMic', 'beauty'].map((name) => attribute(page.livePusher, name))).toEqual([
    true,
    true,
    5,
  ])
  expect(page.room.querySelector('.room--custom')).toBeDefined()
})

test('a config that is changed in place and set again is seen', async () => {
  const mutable: Record<string, unknown> = { ...config }
  const page = await HostPage.open({ config: mutable })
  mutable['enableCamera'] = false
  mutable['userID'] = 'bob'
  await page.set({ config: mutable })
  await inRoom(page)
  expect(attribute(page.livePusher, 'url')).toContain('userid=bob&')
  expect(attribute(page.livePusher, 'enableCamera')).toBe(false)
})

test.each([7, '7'])(
  'enterRoom({ roomID: %j }) gives a promise, also when it is called again',
  async (roomID) => {
    const page = await open()
    const [first, second] = [page.methods.enterRoom({ roomID }), page.methods.enterRoom({ roomID })]
    await settled()
    await page.entered()
    await expect(Promise.all([first, second])).resolves.toEqual([undefined, undefined])
    expect(page.pusher.calls).toEqual(['start'])
  },
)

test('listening to an event that does not exist is a warning', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const page = await open()
  expect(() => page.methods.on(undefined as never, () => undefined)).not.toThrow()
  expect(warn).toHaveBeenCalled()
  warn.mockRestore()
})

test('events have their code and the data that pages read', async () => {
  const page = await open()
  const told = listen(
    page,
    'LOCAL_JOIN',
    'REMOTE_USER_JOIN',
    'REMOTE_VIDEO_ADD',
    'REMOTE_AUDIO_ADD',
    'REMOTE_VIDEO_REMOVE',
  )
  await inRoom(page)
  await page.users(1031, 'bob')
  await page.video('bob')
  await page.audio('bob')
  await page.video('bob', false)
  expect(Object.keys(told[0]?.data ?? {})).toEqual(['userID'])
  expect(told).toMatchObject([
    { eventCode: 'LOCAL_JOIN', data: { userID: 'alice' } },
    { eventCode: 'REMOTE_USER_JOIN', data: { userID: 'bob' } },
    { eventCode: 'REMOTE_VIDEO_ADD', data: { userID: 'bob', streamType: 'main' } },
    { eventCode: 'REMOTE_AUDIO_ADD', data: { userID: 'bob', streamType: 'main' } },
    { eventCode: 'REMOTE_VIDEO_REMOVE', data: { userID: 'bob', streamType: 'main' } },
  ])
})

const natives: readonly (readonly [name: keyof typeof EVENT, type: string, detail: object])[] = [
  ['LOCAL_NET_STATE_UPDATE', 'netstatus', { info: { videoFPS: 14 } }],
  ['REMOTE_NET_STATE_UPDATE', 'netstatus', { info: { videoFPS: 15 } }],
  ['LOCAL_AUDIO_VOLUME_UPDATE', 'audiovolumenotify', { volume: 7 }],
  ['REMOTE_AUDIO_VOLUME_UPDATE', 'audiovolumenotify', { volume: 9 }],
  ['REMOTE_STATE_UPDATE', 'statechange', { code: 2004, message: 'm' }],
  ['VIDEO_FULLSCREEN_UPDATE', 'fullscreenchange', { fullScreen: true, direction: 90 }],
  ['BGM_PLAY_START', 'bgmstart', {}],
  ['BGM_PLAY_PROGRESS', 'bgmprogress', { progress: 5, duration: 9 }],
  ['BGM_PLAY_COMPLETE', 'bgmcomplete', {}],
]

test('what tags report comes as the native event, whose parts pages read', async () => {
  const page = await inRoom(await open())
  await page.users(1031, 'bob')
  await page.video('bob')
  for (const [name, type, detail] of natives) {
    const told = listen(page, name)
    const isBob = /REMOTE|VIDEO/.test(name)
    await (isBob ? page.playerEvent('bob_main', type, detail) : page.pusherEvent(type, detail))
    const target = isBob
      ? { id: 'bob_main', dataset: { userid: 'bob', streamtype: 'main', streamid: 'bob_main' } }
      : { id: '', dataset: {} }
    expect(told).toMatchObject([{ data: { type, detail, target, currentTarget: target } }])
  }
})

test('setViewRect takes rpx, and a userID that is not known yet', async () => {
  const page = await inRoom(await open())
  const rect = { xAxis: '480rpx', yAxis: '160rpx', width: '240rpx', height: '320rpx' }
  await page.methods.setViewRect({ userID: undefined, ...rect })
  // On the simulator's screen 1 rpx is 1 px.
  expect(page.room.querySelector('.tile--local')?.dom.getAttribute('style')).toContain('left:480px')
})

test('publishing before the room is entered is remembered', async () => {
  const page = await HostPage.open({ config: { ...config, enableCamera: false } })
  await page.methods.publishLocalVideo()
  await inRoom(page)
  expect(attribute(page.livePusher, 'enableCamera')).toBe(true)
})

// A page that leaves in `onUnload` and goes back on LOCAL_LEAVE would otherwise close the previous page as
// well.
test('a page that has gone is told nothing any more, by on() neither', async () => {
  const page = await inRoom(await open())
  const told = listen(page, 'LOCAL_LEAVE')
  page.pusher.answersAtOnce = false
  void page.methods.exitRoom()
  page.close()
  await settled()
  expect(told).toEqual([])
})

test('_hangUp leaves the room, off ends listening, and users have the old fields', async () => {
  const page = await inRoom(await open())
  await page.users(1031, 'bob')
  await page.audio('bob')
  expect(page.methods.getRemoteUserList()).toEqual([
    { userID: 'bob', hasMainVideo: false, hasMainAudio: true, hasAuxVideo: false },
  ])
  const heard = jest.fn()
  page.methods.on('LOCAL_LEAVE', heard)
  page.methods.off('LOCAL_LEAVE', heard)
  await page.methods._hangUp()
  expect(heard).not.toHaveBeenCalled()
  expect(page.pusher.calls).toContain('stop')
})

describe('the red button', () => {
  let back = 0
  const navigateBack = () => void back++
  beforeEach(() => {
    back = 0
    giveApis({ navigateBack })
  })

  async function hungUp(
    properties: Readonly<Record<string, unknown>>,
    onLeave?: (page: HostPage) => void,
  ): Promise<HostPage> {
    const page = await inRoom(await HostPage.open(properties))
    if (onLeave) page.methods.on('LOCAL_LEAVE', () => onLeave(page))
    must(page.room.querySelector('#controls')?.querySelector('.key--hangup')).dispatchEvent('tap')
    await settled()
    return page
  }
  /** The page has had time to navigate by itself. */
  async function later(): Promise<void> {
    jest.advanceTimersByTime(300)
    await settled()
  }
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
  afterEach(() => jest.useRealTimers())

  test('leaves the room and goes back, where config names the user', async () => {
    const page = await hungUp({ config })
    expect([page.pusher.calls, back]).toEqual([['start', 'stop'], 1])
  })

  test('goes back also when the page only listens to the leave', async () => {
    await hungUp({ config }, () => undefined)
    await later()
    expect(back).toBe(1)
  })

  test('leaves it to a page that has navigated by itself on LOCAL_LEAVE', async () => {
    await hungUp({ config }, (page) => {
      navigateBack()
      page.close()
    })
    await later()
    expect(back).toBe(1)
  })

  test('does not go back when the page has entered another room meanwhile', async () => {
    await hungUp({ config }, (page) => void page.methods.enterRoom({ roomID: 8 }))
    await later()
    expect(back).toBe(0)
  })

  test.each([undefined, ''])(
    'does not go back where properties, and not config (%p), name the user',
    async (none) => {
      const { sdkAppID, userID, userSig, ...rest } = config
      const page = await hungUp({
        sdkAppId: Number(sdkAppID),
        userId: userID,
        userSig,
        config: { ...rest, userID: none },
      })
      expect([page.pusher.calls, back]).toEqual([['start', 'stop'], 0])
    },
  )
})

test.each([
  ['1v1', '1v1'],
  ['grid', 'grid'],
  ['custom', 'custom'],
  ['custom_canvas', 'custom'],
  ['elsewhere', 'grid'],
])('the template %s is the layout %s in a room of three', async (template, layout) => {
  const page = await roomOf(['bob', 'carol'], { config: { ...config, template } })
  expect(page.room.querySelector(`.room--${layout}`)).toBeDefined()
})

test('a config with a field that is illegal is warned of once, and again when it changes', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const page = await HostPage.open({ config: { ...config, beautyLevel: 'much' } })
  await page.set({ beauty: 3 })
  expect(warn.mock.calls).toEqual([[expect.stringContaining('config.beautyLevel')]])
  await page.set({ config: { ...config, beautyLevel: 'little' } })
  expect(warn).toHaveBeenCalledTimes(2)
})
