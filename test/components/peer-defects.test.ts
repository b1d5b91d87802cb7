import { componentEvent, EVENT, type EventName } from '../../src/schema/events'
import { fate } from '../fakes/fate'
import { HostPage, must, settled, room7 } from './host-page'
import { attribute, fire } from './simulate'

// Defects of Tencent's components that a component can avoid: trtc-room of 2020 (O) and trtc-component-wx
// with trtc-cloud-wx (C).

async function withUsers(...users: string[]): Promise<HostPage> {
  const page = await HostPage.open(room7)
  await page.entered()
  for (const user of users) {
    await page.users(1031, user)
    await page.video(user)
  }
  return page
}

afterEach(() => jest.restoreAllMocks())

test('nothing secret is printed, at any level', async () => {
  const print = (['log', 'info', 'warn', 'error'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation(() => undefined),
  )
  const page = await HostPage.open({ ...room7, privateMapKey: 'SECRET-key', debug: true })
  await page.pusherState(-100018, 'usersig=SECRET-userSig')
  expect(print.flatMap(({ mock }) => mock.calls).join()).not.toContain('SECRET')
})

test.each(['subscribeRemoteVideo', 'unsubscribeRemoteVideo'] as const)(
  'O3 %s of somebody who is not here rejects and does not throw',
  async (method) => {
    const page = await withUsers()
    const asked = page.methods[method]({ userID: 'zed', streamType: 'small' })
    await expect(asked).rejects.toMatchObject({ reason: 'unknownStream' })
  },
)

test('promises are settled, also when the page goes away before the platform answers', async () => {
  const page = await withUsers('bob')
  page.pusher.answersAtOnce = false
  const leave = page.methods.exitRoom()
  page.close()
  expect(await fate(leave)).toBe('kept')
})

test('the small picture of romain is that of romain', async () => {
  const page = await withUsers('romain')
  await page.methods.subscribeRemoteVideo({ userID: 'romain', streamType: 'small' })
  expect(attribute(page.playerOf('romain_main'), 'src')).toContain('userid=romain&streamtype=small')
})

test.each([-100006, -100015, 10001, 10002, 5000])('O6 code %i of the pusher is told', async (code) => {
  const page = await withUsers()
  const before = page.told.length
  await page.pusherState(code)
  expect(page.told.length).toBeGreaterThan(before)
})

test('volumes of twenty players send nothing to the view', async () => {
  const users = Array.from({ length: 20 }, (_, index) => `user${index}`)
  const page = await withUsers(...users)
  const before = page.patches.length
  for (const user of users) await page.playerEvent(`${user}_main`, 'audiovolumenotify', { volume: 30 })
  expect(page.patches).toHaveLength(before)
})

test('what the pusher answers late belongs to the room it was asked in', async () => {
  const page = await withUsers()
  page.pusher.answersAtOnce = false
  void page.methods.exitRoom()
  await settled()
  void page.methods.enterRoom({ roomID: 8 })
  await settled()
  page.pusher.answer('stop')
  await settled()
  expect(attribute(page.livePusher, 'url')).toContain('roomid=8&')
})

test('leaving before there is a room resolves at once', async () => {
  const page = await HostPage.open()
  await expect(page.methods.exitRoom()).resolves.toBeUndefined()
})

test.each(['007', '0x7', '7e0'])('O12a %s is no number room', async (roomID) => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  await expect(page.methods.enterRoom({ roomID })).rejects.toMatchObject({ field: 'roomID' })
})

test('a string room that would change the url is encoded, with a word in the log', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  const page = await HostPage.open({ ...room7, autoEnter: false })
  void page.methods.enterRoom({ strRoomID: '课堂 1&x' })
  await settled()
  expect(attribute(page.livePusher, 'url')).toContain('&strroomid=课堂 1%26x&userid=')
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('strRoomID, which should be'))
})

test('the entry is told when the server confirms it, not when the pusher has started', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  const entered = page.methods.enterRoom()
  await settled()
  expect(page.pusher.calls).toEqual(['start'])
  expect(await fate(entered)).toBe('open')
  await page.entered()
  expect(await fate(entered)).toBe('kept')
})

test('what the view holds is plain JSON, without contexts', async () => {
  const page = await withUsers('bob')
  for (const patch of page.patches) expect(JSON.parse(JSON.stringify(patch))).toEqual(patch)
})

test('who joins moves nobody', async () => {
  const page = await withUsers('mia', 'zoe')
  const ids = () => page.livePlayers.map(({ dom }) => dom)
  const before = ids()
  await page.users(1031, 'abe')
  await page.video('abe')
  expect(ids().slice(0, 2)).toEqual(before)
})

test('receiving messages is off until it is asked for, in any spelling', async () => {
  const page = await withUsers('bob')
  const of = () => attribute(page.playerOf('bob_main'), 'enableRecvMessage')
  expect(of()).toBe(false)
  await page.set({ playerAttributes: { 'enable-recv-message': 'false' } })
  expect(of()).toBe(false)
  await page.set({ playerAttributes: { 'enable-recv-message': 'true' } })
  expect(of()).toBe(true)
})

test('what is told has a name of the table', async () => {
  const page = await withUsers('bob')
  const names = (Object.keys(EVENT) as EventName[]).map((name) => name.replace(/_/g, '').toLowerCase())
  expect(page.events.filter((event) => !names.includes(event))).toEqual([])
})

test('a corrected signature really enters', async () => {
  const page = await HostPage.open({ ...room7, userSig: 'wrong' })
  await page.pusherState(-100018)
  await page.set({ userSig: 'right' })
  expect(page.pusher.calls).toEqual(['start', 'stop', 'start'])
  expect(attribute(page.livePusher, 'url')).toContain('usersig=right')
})

test('being put out is told with its reason, and the room is idle', async () => {
  const page = await withUsers('bob')
  await page.pusherState(1019, 'reason[1]')
  expect(page.detailsOf('KICKED_OUT')).toEqual([{ userID: 'alice', reason: 'kicked' }])
  expect(page.methods.getLocalState().phase).toBe('idle')
})

test('a leave takes the picture away once', async () => {
  const page = await withUsers('bob')
  await page.users(1032, 'bob')
  expect(page.detailsOf('REMOTE_VIDEO_REMOVE')).toHaveLength(1)
})

test('one pusher in RTC mode, and no player that nobody needs', async () => {
  const page = await withUsers()
  expect(attribute(page.livePusher, 'mode')).toBe('RTC')
  expect(page.livePlayers).toEqual([])
})

describe('timers', () => {
  const native = { setTimeout, setInterval, clearTimeout, clearInterval }
  afterEach(() => Object.assign(globalThis, native))

  /** Timers that neither fired nor were cleared, with their delay in ms. */
  function watchTimers(): Map<unknown, number> {
    const waiting = new Map<unknown, number>()
    Object.assign(globalThis, {
      setTimeout: (ring: () => void, ms: number) => {
        const id: unknown = native.setTimeout(() => {
          waiting.delete(id)
          ring()
        }, ms)
        waiting.set(id, ms)
        return id
      },
      setInterval: (ring: () => void, ms: number) => {
        const id = native.setInterval(ring, ms)
        waiting.set(id, ms)
        return id
      },
      clearTimeout: (id: never) => {
        waiting.delete(id)
        native.clearTimeout(id)
      },
      clearInterval: (id: never) => {
        waiting.delete(id)
        native.clearInterval(id)
      },
    })
    return waiting
  }

  test('none is left when the page goes away, in whatever phase', async () => {
    const waiting = watchTimers()
    const entering = await HostPage.open({ ...room7, volumeInterval: 5000, userSigExpire: 60 })
    expect(waiting.size).toBeGreaterThan(0)
    entering.close()
    const lost = await withUsers('bob')
    await lost.playerEvent('bob_main', 'statechange', { code: -2301 })
    await lost.playerEvent('bob_main', 'audiovolumenotify', { volume: 50 })
    await lost.pusherState(-1307)
    lost.close()
    await settled()
    expect(waiting.size).toBe(0)
  })

  test('none rings on when nobody is loud any more', async () => {
    const volumeInterval = 17
    const page = await HostPage.open({ ...room7, volumeInterval, enableMic: true })
    await page.entered()
    const waiting = watchTimers()
    const due = () => [...waiting.values()].filter((ms) => ms === volumeInterval).length
    await page.pusherEvent('audiovolumenotify', { volume: 30 })
    expect(due()).toBe(1)
    await page.next('VOLUME')
    expect(due()).toBe(0)
  })
})

test('a page that went away is told nothing any more, and is sent nothing', async () => {
  const page = await withUsers('bob')
  const heard = jest.fn()
  page.methods.on('REMOTE_USER_JOIN', heard)
  const { livePusher } = page
  page.close()
  await settled()
  const before = page.patches.length
  fire(livePusher, 'statechange', { code: 1031, message: '{"userlist":[{"userid":"carol"}]}' })
  await settled()
  expect(heard).not.toHaveBeenCalled()
  expect(page.patches).toHaveLength(before)
})

test('a player that came in the background is built when the page is shown, and the others stay', async () => {
  const page = await withUsers('bob')
  await page.video('bob')
  const player = (user: string) => page.playerOf(`${user}_main`).dom
  const bob = player('bob')
  page.room.triggerPageLifeTime('hide')
  await page.users(1031, 'dave')
  await page.video('dave')
  expect(page.room.querySelectorAll('#dave_main')).toEqual([])
  page.room.triggerPageLifeTime('show')
  await settled()
  const nodes = [player('bob'), player('dave')]
  expect(nodes[0]).toBe(bob)
  page.room.triggerPageLifeTime('hide')
  page.room.triggerPageLifeTime('show')
  await settled()
  expect([player('bob'), player('dave')]).toEqual(nodes)
  page.player.answers = { snapshot: { tempImagePath: 'wxfile://1', width: '1', height: '1' } }
  await expect(page.methods.snapshot({ userID: 'dave' })).resolves.toMatchObject({ width: 1 })
})

test('after an interruption the camera, the microphone and what is received are as they were', async () => {
  const page = await withUsers('bob')
  await page.methods.publishLocalVideo()
  await page.methods.publishLocalAudio()
  await page.methods.unsubscribeRemoteAudio({ userID: 'bob' })
  await page.set({ layout: 'grid' })
  await page.pusherState(5001)
  page.room.triggerPageLifeTime('show')
  await page.next('STATE_CHANGE')
  while (page.pusher.calls.filter((name) => name === 'start').length < 2) await settled()
  await page.entered()
  expect(['enableCamera', 'enableMic'].map((name) => attribute(page.livePusher, name))).toEqual([true, true])
  expect(attribute(page.playerOf('bob_main'), 'muteAudio')).toBe(true)
  expect(page.room.dom.innerHTML).toContain('room--grid')
})

test('two rooms share no state: what one is told the other does not know', async () => {
  const first = await withUsers('bob')
  const second = await withUsers('carol')
  await first.set({ layout: '1v1' })
  await first.methods.setPinnedUser('bob')
  expect(second.methods.getLocalState().pinnedUser).toBe('')
  await first.users(1032, 'bob')
  expect(second.methods.getRemoteUserList().map(({ userID }) => userID)).toEqual(['carol'])
})

test('nothing global is written, and no request is made', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  const before = [Object.keys(globalThis), Object.keys(wx)]
  void page.methods.enterRoom()
  await page.entered()
  await page.users(1031, 'bob')
  await page.methods.exitRoom()
  // `wx.request` of this test page throws when it is called.
  expect([Object.keys(globalThis), Object.keys(wx)]).toEqual(before)
})

test('without a pusher that answers, entering rejects by name and a leave cancels it', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  page.pusher.answersAtOnce = false
  const entered = page.methods.enterRoom()
  await settled()
  await page.methods.exitRoom()
  await expect(entered).rejects.toMatchObject({ reason: 'cancelled' })
  page.pusher.answerAll()
  await page.entered()
  expect(page.detailsOf('LOCAL_JOIN')).toEqual([])
})

test('listening to one event takes nobody else off another', async () => {
  const page = await withUsers('bob')
  const [left, volumes] = [jest.fn(), jest.fn()]
  page.methods.on('REMOTE_USER_LEAVE', left)
  page.methods.on('REMOTE_AUDIO_VOLUME_UPDATE', volumes)
  page.methods.off('REMOTE_AUDIO_VOLUME_UPDATE', volumes)
  await page.users(1032, 'bob')
  expect(left).toHaveBeenCalledTimes(1)
})

test('a seat that somebody else takes shows them, in a player of their own', async () => {
  const page = await withUsers('bob')
  const { dom } = page.playerOf('bob_main')
  await page.users(1032, 'bob')
  await page.users(1031, 'carol')
  await page.video('carol')
  expect(attribute(page.playerOf('carol_main'), 'src')).toContain('userid=carol')
  expect(page.playerOf('carol_main').dom).not.toBe(dom)
})

test('what a player reports is told of its own user, whatever the id', async () => {
  const users = ['bob', 'b-o_b_aux', '7-main', '-_-']
  const page = await withUsers(...users)
  for (const user of users) {
    const player = page.livePlayers.find((node) => String(attribute(node, 'src')).includes(`userid=${user}&`))
    fire(must(player), 'netstatus', { info: { netQualityLevel: 4 } })
  }
  await settled()
  expect(page.detailsOf('NETWORK_QUALITY').map(({ userID }) => userID)).toEqual(users)
})

test('who cannot come back gives up, says so once, and asks nobody', async () => {
  const page = await withUsers('bob')
  page.pusher.answersAtOnce = true
  await page.pusherState(-1307)
  await page.methods.exitRoom()
  await settled()
  expect(page.methods.getLocalState().phase).toBe('idle')
  expect(page.pusher.calls.filter((name) => name === 'start')).toHaveLength(1)
})

test('a call in which everything happens tells every event of the table', async () => {
  const page = await HostPage.open({
    ...room7,
    scene: 'live',
    enableMic: true,
    volumeInterval: 10,
    userSigExpire: 1,
  })
  const [state, net] = ['statechange', 'netstatus']
  await page.entered()
  await page.users(1031, 'bob')
  await page.video('bob')
  await page.audio('bob')
  for (const code of [2003, 2004, 2012, 2105, 6003]) await page.playerEvent('bob_main', state, { code })
  await page.playerEvent('bob_main', net, { info: { netQualityLevel: 3 } })
  for (let time = 0; time < 3; time += 1)
    await page.playerEvent('bob_main', 'audiovolumenotify', { volume: 60 })
  await page.playerEvent('bob_main', 'fullscreenchange', { fullScreen: true, direction: 0 })
  for (const name of ['enterpictureinpicture', 'castinguserselect', 'castingstatechange', 'castinginterrupt'])
    await page.playerEvent('bob_main', name, {})
  await page.pusherEvent(net, { info: { netQualityLevel: 2 } })
  await page.pusherEvent('audiovolumenotify', { volume: 5 })
  for (const user of ['carol', 'dave', 'erin', 'fred', 'gina']) await page.users(1031, user)
  for (const name of ['bgmstart', 'bgmprogress', 'bgmcomplete']) await page.pusherEvent(name)
  for (const errCode of [10001, 10003]) await page.pusherEvent('error', { errCode })
  await page.methods.unpublishLocalAudio()
  await page.next('VOLUME')
  await page.next('USER_SIG_EXPIRING')
  await page.audio('bob', false)
  await page.video('bob', false)
  await page.users(1032, 'bob')
  await page.pusherState(1019, 'reason[1]')
  const told = new Set([...page.events, ...page.codes.map(({ event }) => event)])
  expect((Object.keys(EVENT) as EventName[]).filter((name) => !told.has(componentEvent(name)))).toEqual([])
})
