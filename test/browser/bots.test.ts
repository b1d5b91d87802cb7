import { hueOf } from '../../playground/browser/media/person'
import { hueDistance, look, untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { shippedApp } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// Bots fill a room, so that one phone can show a full one.

let session: Session
let alice: Phone
beforeAll(async () => {
  session = await Session.open(shippedApp)
  alice = await session.openPhone({
    page: 'pages/call/call',
    user: 'alice',
    room: '601',
    lang: 'en',
    bots: '8:quiet',
  })
})
afterAll(() => session.close())

const it = testIn(() => session)

const ask = <T>(call: string): Promise<T> => alice.frame.evaluate<T>(`phone.page.room().${call}`)

it('eight of them are seen, each in a colour of their own, and nobody is called', async () => {
  await alice.frame.evaluate('Object.assign(window, { called: RTCPeerConnection.prototype })')
  const pages = [
    ['mei', 'leo', 'sofia', 'wang', 'omar'],
    ['yuki', 'zoe', 'ivan'],
  ]
  for (const [page, names] of pages.entries()) {
    await ask(`turnPage(${page})`)
    for (const name of names) {
      await untilMoving(alice, `${name}_main`)
      expect(hueDistance((await look(alice, `${name}_main`)).hue, hueOf(name))).toBeLessThan(15)
    }
  }
  expect(await alice.frame.evaluate('window.connections.length')).toBe(0)
})

it('they come, go, turn their camera off and share a screen on command', async () => {
  await alice.frame.evaluate("phone.setBots('mei:novideo,leo:share')")
  await untilMoving(alice, 'leo_aux')
  await alice.until(
    "page.room().getRemoteUserList().map(({ userID, hasMainVideo }) => userID + hasMainVideo).join() === 'meifalse,leotrue'",
    'two people, one without a picture',
  )
})

it('who speaks and whose network is weak is told of them as of others', async () => {
  await alice.frame.evaluate(`(() => {
    const told = (window.told = {})
    const room = phone.page.room()
    room.on('ACTIVE_SPEAKER', ({ data }) => (told.speaker = data.userID))
    room.on('NETWORK_QUALITY', ({ data }) => (told[data.userID] = data.level))
  })()`)
  await alice.frame.evaluate("phone.setBots('mei:weak.quiet,leo:speaking')")
  await alice.until("window.told.speaker === 'leo'", 'leo speaking')
  await alice.until('window.told.mei >= 4', 'the weak network of mei')
})

it('a picture that stands still and a stream that is lost are told by the player', async () => {
  await alice.frame.evaluate(`(() => {
    const told = (window.told = [])
    const room = phone.page.room()
    room.on('REMOTE_STATE_UPDATE', ({ data }) => told.push(data.userID + ' ' + data.code))
  })()`)
  await alice.frame.evaluate("phone.setBots('mei:stuck,leo:lost')")
  await alice.until("['mei 2105', 'leo -2301'].every((news) => window.told.includes(news))", 'both')
  await alice.frame.evaluate("phone.setBots('mei,leo')")
  for (const name of ['mei', 'leo']) await untilMoving(alice, `${name}_main`)
})

it('leaving takes them along, and entering again brings them back', async () => {
  await ask('exitRoom()')
  await alice.until('phone.bots.length === 0', 'nobody')
  await ask('enterRoom()')
  await untilMoving(alice, 'mei_main')
  expect(await alice.frame.evaluate('phone.problems')).toEqual([])
})
