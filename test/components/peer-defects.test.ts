import { EVENT, type EventName } from '../../src/schema/events'
import { fate } from '../fakes/fate'
import { HostPage, settled } from './host-page'
import { attribute } from './simulate'

// What Tencent's components do wrong and a component can do right: trtc-room of 2020 (O) and trtc-component-wx with
// trtc-cloud-wx (C).

const room7 = {
  sdkAppId: 1400000000,
  userId: 'alice',
  userSig: 'SECRET-userSig',
  roomId: 7,
  autoEnter: true,
}

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

test('O2 C11e nothing secret is printed, at any level', async () => {
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

test('O4 C6 promises are settled, also when the page goes away before the platform answers', async () => {
  const page = await withUsers('bob')
  page.pusher.answersAtOnce = false
  const leave = page.methods.exitRoom()
  page.close()
  expect(await fate(leave)).toBe('kept')
})

test('O5 the small picture of romain is that of romain', async () => {
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

test('O7 volumes of twenty players send nothing to the view', async () => {
  const users = Array.from({ length: 20 }, (_, index) => `user${index}`)
  const page = await withUsers(...users)
  const before = page.patches.length
  for (const user of users) await page.playerEvent(`${user}_main`, 'audiovolumenotify', { volume: 30 })
  expect(page.patches).toHaveLength(before)
})

test('O9b what the pusher answers late belongs to the room it was asked in', async () => {
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

test('O10a leaving before there is a room resolves at once', async () => {
  const page = await HostPage.open()
  await expect(page.methods.exitRoom()).resolves.toBeUndefined()
})

test.each(['007', '0x7', 'seven'])('O12a %s is no number room', async (roomID) => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  await expect(page.methods.enterRoom({ roomID })).rejects.toMatchObject({ field: 'roomID' })
})

test('O12b a string room that would change the url is refused by name', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  await expect(page.methods.enterRoom({ strRoomID: '课堂 1&x' })).rejects.toMatchObject({
    field: 'strRoomID',
  })
})

test('O13 C2 the entry is told when the server confirms it, not when the pusher has started', async () => {
  const page = await HostPage.open({ ...room7, autoEnter: false })
  const entered = page.methods.enterRoom()
  await settled()
  expect(page.pusher.calls).toEqual(['start'])
  expect(await fate(entered)).toBe('open')
  await page.entered()
  expect(await fate(entered)).toBe('kept')
})

test('O15a what the view holds is plain JSON, without contexts', async () => {
  const page = await withUsers('bob')
  for (const patch of page.patches) expect(JSON.parse(JSON.stringify(patch))).toEqual(patch)
})

test('O15b who joins moves nobody', async () => {
  const page = await withUsers('mia', 'zoe')
  const ids = () => page.livePlayers.map(({ dom }) => dom)
  const before = ids()
  await page.users(1031, 'abe')
  await page.video('abe')
  expect(ids().slice(0, 2)).toEqual(before)
})

test('O16b receiving messages is off until it is asked for, in any spelling', async () => {
  const page = await withUsers('bob')
  const of = () => attribute(page.playerOf('bob_main'), 'enableRecvMessage')
  expect(of()).toBe(false)
  await page.set({ playerAttributes: { 'enable-recv-message': 'false' } })
  expect(of()).toBe(false)
  await page.set({ playerAttributes: { 'enable-recv-message': 'true' } })
  expect(of()).toBe(true)
})

test('O16c what is told has a name of the table', async () => {
  const page = await withUsers('bob')
  const names = (Object.keys(EVENT) as EventName[]).map((name) => name.replace(/_/g, '').toLowerCase())
  expect(page.events.filter((event) => !names.includes(event))).toEqual([])
})

test('C3 a corrected signature really enters', async () => {
  const page = await HostPage.open({ ...room7, userSig: 'wrong' })
  await page.pusherState(-100018)
  await page.set({ userSig: 'right' })
  expect(page.pusher.calls).toEqual(['start', 'stop', 'start'])
  expect(attribute(page.livePusher, 'url')).toContain('usersig=right')
})

test('C4 being put out is told with its reason, and the room is idle', async () => {
  const page = await withUsers('bob')
  await page.pusherState(1019, 'reason[1]')
  expect(page.detailsOf('KICKED_OUT')).toEqual([{ userID: 'alice', reason: 'kicked' }])
  expect(page.methods.getLocalState().phase).toBe('idle')
})

test('C5 a leave takes the picture away once', async () => {
  const page = await withUsers('bob')
  await page.users(1032, 'bob')
  expect(page.detailsOf('REMOTE_VIDEO_REMOVE')).toHaveLength(1)
})

test('C9b two rooms on two pages know nothing of each other', async () => {
  const first = await withUsers('bob')
  const second = await withUsers('carol')
  const names = (page: HostPage) => page.methods.getRemoteUserList().map(({ userID }) => userID)
  expect([names(first), names(second)]).toEqual([['bob'], ['carol']])
})

test('C11b C11c one pusher in RTC mode, and no player that nobody needs', async () => {
  const page = await withUsers()
  expect(attribute(page.livePusher, 'mode')).toBe('RTC')
  expect(page.livePlayers).toEqual([])
})
