import path from 'node:path'
import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { cause, untilPhase } from './support/chaos'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// Pages that remove the tag, cover it, rotate it and scroll it, with real media.

let session: Session
beforeAll(async () => {
  session = await Session.open(path.join(__dirname, 'lifetimes'))
  await session.browser.context.addInitScript(watchTracks)
})
afterEach(() => session.closePages())
afterAll(() => session.close())

const it = testIn(() => session)

/** Records every camera and microphone track that is opened. */
const watchTracks = `
  window.tracks = []
  const { mediaDevices } = navigator
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices)
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await getUserMedia(wanted)
    window.tracks.push(...stream.getTracks())
    return stream
  }`

const open = (user: string, room: string, page = 'room'): Promise<Phone> =>
  session.openPhone({ page: `pages/${page}/${page}`, user, room, lang: 'en' })

/** Two users in a room, the second one on the given page. */
async function pair(room: string, page = 'room'): Promise<{ readonly bob: Phone; readonly alice: Phone }> {
  const bob = await open('bob', room)
  const alice = await open('alice', room, page)
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  return { bob, alice }
}

const count = (phone: Phone, tag: string): Promise<number> => phone.frame.locator(tag).count()

it('a tag that is taken away and put back six times ends in the room, once', async () => {
  const { bob, alice } = await pair('1001')
  for (const there of [false, true, false, true, false, true]) {
    await alice.frame.evaluate(`phone.page.setData({ there: ${there} })`)
    const pushers = "document.querySelectorAll('live-pusher').length"
    await alice.until(`${pushers} === ${there ? 1 : 0}`, there ? 'the tag' : 'no tag')
  }
  await untilPhase(alice, 'inRoom')
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  expect([await count(alice, 'live-pusher'), await count(bob, 'live-player')]).toEqual([1, 1])
  expect(await alice.read('phone.problems')).toEqual([])
})

it('a page that is covered while it enters is in the room when it is shown again', async () => {
  const bob = await open('bob', '1002')
  const alice = await open('alice', '1002')
  await alice.until("['entering', 'inRoom'].includes(page.room()?.getLocalState().phase)", 'entering')
  await alice.frame.evaluate("wx.navigateTo({ url: '/pages/other/other' })")
  await alice.until("page.route === 'pages/other/other'", 'the other page')
  await alice.frame.evaluate('wx.navigateBack()')
  await untilPhase(alice, 'inRoom')
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
})

it('a page that is covered while it enters without a network enters when both are back', async () => {
  const bob = await open('bob', '1006')
  const alice = await open('alice', '1006', 'other')
  await alice.until('page.data.isReady', 'a signature')
  await cause(alice, { network: 'down' })
  const url = '/pages/room/room?user=alice&room=1006&covered=statechange'
  await alice.frame.evaluate(`wx.redirectTo({ url: '${url}' })`)
  await alice.until("page.route === 'pages/other/other' && getCurrentPages().length === 2", 'the other page')
  await cause(alice, { network: 'up' })
  await alice.frame.evaluate('wx.navigateBack()')
  await untilPhase(alice, 'inRoom')
  await untilMoving(bob, 'alice_main')
})

it('a tag that is taken away as it begins to enter leaves nobody behind, and no camera on', async () => {
  const bob = await open('bob', '1007')
  const alice = await session.openPhone({
    page: 'pages/room/room',
    user: 'alice',
    room: '1007',
    gone: 'statechange',
  })
  await alice.until('!page.data.there', 'the tag away')
  const carol = await open('carol', '1007')
  await untilMoving(carol, 'bob_main')
  await untilMoving(bob, 'carol_main')
  expect([await count(carol, 'live-player'), await count(bob, 'live-player')]).toEqual([1, 1])
  expect(await alice.read("tracks.filter(({ readyState }) => readyState === 'live').length")).toBe(0)
})

it('a tag whose words are missing data is not blank', async () => {
  const { alice } = await pair('1008')
  await alice.frame.evaluate('phone.page.setData({ there: false, words: null })')
  await alice.frame.evaluate('phone.page.setData({ there: true })')
  await untilPhase(alice, 'inRoom')
  await untilMoving(alice, 'bob_main')
})

it('who hung up stays out when the page has a fresh signature, and enters the next room', async () => {
  const { bob, alice } = await pair('1009')
  await alice.frame.getByRole('button', { name: 'Hang up' }).last().click()
  await bob.until("!document.querySelector('live-player')", 'alice away')
  const before = await alice.read('page.data.userSig')
  await alice.frame.evaluate('phone.page.renew()')
  expect(await alice.read('page.data.userSig')).not.toBe(before)
  expect(await alice.read('page.room().getLocalState().phase')).toBe('idle')
  await alice.frame.evaluate('phone.page.setData({ roomID: 1010 })')
  await untilPhase(alice, 'inRoom')
  expect(await count(bob, 'live-player')).toBe(0)
})

it('a page that goes for another one leaves nobody behind', async () => {
  const { bob, alice } = await pair('1003')
  await alice.frame.evaluate("wx.redirectTo({ url: '/pages/other/other' })")
  await bob.until('!document.querySelector(\'[id$="--alice_main"]\')', 'alice away')
  expect(await count(alice, 'live-pusher')).toBe(0)
})

it('a phone that is turned keeps its players, with everything on the screen', async () => {
  const { alice } = await pair('1004')
  const player = await alice.byId('bob_main').elementHandle()
  await alice.page.setViewportSize({ width: 844, height: 390 })
  await alice.until(`${outside}.length === 0`, 'everything on the screen')
  await untilMoving(alice, 'bob_main')
  expect(await player?.evaluate((element) => element.isConnected)).toBe(true)
})

const outside = `[...document.querySelectorAll('live-player, live-pusher, [class*="key__circle"]')].filter((element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return right > left && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
})`

it('a tag in a scroll-view plays where it stands', async () => {
  const { alice } = await pair('1005', 'shelf')
  const box = await alice.frame.locator('live-player').boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(60)
  expect(box?.height).toBeLessThanOrEqual(500)
})
