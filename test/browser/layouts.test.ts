import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { takeNodeNews, watchNativeNodes } from './support/native-nodes'
import { shippedApp } from './support/playground'
import { Session, testIn } from './support/session'

// The visible users change all the time; the layouts must keep video playing.

jest.setTimeout(180_000)

const bots = ['mei', 'leo', 'sofia', 'wang', 'omar', 'xue', 'zoe']

let session: Session
let alice: Phone
beforeAll(async () => {
  session = await Session.open(shippedApp)
  const page = 'pages/meeting/meeting'
  alice = await session.openPhone({ page, user: 'alice', room: '801', lang: 'en', bots: bots.join() })
  await set({ maxPlayers: 6 })
  for (const bot of bots.slice(0, 5)) await untilMoving(alice, `${bot}_main`)
  await watchNativeNodes(alice)
})
afterAll(() => session.close())

const it = testIn(() => session)

const room = "phone.page.selectComponent('#room')"
const set = async (properties: object): Promise<void> => {
  await alice.until(room, 'the room')
  await alice.frame.evaluate(`${room}.setData(${JSON.stringify(properties)})`)
}
const untilLayout = (name: string): Promise<void> =>
  alice.until(`document.querySelector('[class*="room--${name}"]')`, `the layout ${name}`)
/** Width and height of a tag, px. */
const sizeOf = (stream: string): Promise<[number, number]> =>
  alice
    .byId(stream)
    .evaluate((tag) => [Math.round(tag.clientWidth), Math.round(tag.clientHeight)] as [number, number])

const stars = { speaker: 'mei', classroom: 'mei', '1v1': 'mei', grid: 'leo', custom: 'sofia' }
for (const [layout, user] of Object.entries(stars))
  it(`in the layout ${layout} the picture of ${user} goes on in the same tag`, async () => {
    await set({ layout })
    await untilLayout(layout)
    await untilMoving(alice, `${user}_main`)
    expect(await takeNodeNews(alice)).toEqual([])
  })

it('a page that is turned leaves every player in its place, and shows others', async () => {
  await set({ layout: 'grid' })
  await untilLayout('grid')
  await alice.frame.evaluate(`${room}.turnPage(1)`)
  for (const bot of bots.slice(5)) await untilMoving(alice, `${bot}_main`)
  expect(await sizeOf('mei_main')).toEqual([1, 1])
  await alice.frame.evaluate(`${room}.turnPage(0)`)
  await untilMoving(alice, 'mei_main')
  expect(await takeNodeNews(alice)).toEqual([])
})

it('a pin and another teacher make the tile large and move nothing', async () => {
  await set({ layout: 'classroom', teacher: 'leo' })
  await untilLayout('classroom')
  await untilMoving(alice, 'leo_main')
  const [teacher] = await sizeOf('leo_main')
  await alice.frame.evaluate(`${room}.setPinnedUser('sofia')`)
  await alice.until(`document.querySelector('[id$="--sofia_main"]').clientWidth === ${teacher}`)
  await untilMoving(alice, 'sofia_main')
  await untilMoving(alice, 'leo_main')
  expect(await takeNodeNews(alice)).toEqual([])
})

it('whoever speaks becomes large, and stays so until another does', async () => {
  const others = bots.slice(2).map((bot) => `${bot}:quiet`)
  const speaks = (who: string, other: string): Promise<void> =>
    alice.frame.evaluate(
      `phone.setBots(${JSON.stringify([`${who}:speaking`, `${other}:quiet`, ...others].join())})`,
    )
  await alice.frame.evaluate(`${room}.setPinnedUser('')`)
  await set({ layout: 'speaker' })
  await untilLayout('speaker')
  for (const [who, other] of [
    ['leo', 'mei'],
    ['mei', 'leo'],
  ] as const) {
    await speaks(who, other)
    await alice.until(
      `document.querySelector('[id$="--${who}_main"]').clientWidth > innerWidth / 2`,
      `${who} large`,
    )
    await untilMoving(alice, `${who}_main`)
    await untilMoving(alice, `${other}_main`)
  }
  expect(await takeNodeNews(alice)).toEqual([])
})
