import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { ask } from './support/component'
import { takeNodeNews, takePictureNews, watchNativeNodes, watchPicture } from './support/native-nodes'
import { roomPages } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// Positions on the screen are a matter of style sheets: no layout change touches a native tag.

let session: Session
let alice: Phone
beforeAll(async () => {
  session = await Session.open(roomPages)
  const open = (user: string): Promise<Phone> =>
    session.openPhone({ page: 'pages/plain/plain', user, room: '502', lang: 'en' })
  alice = await open('alice')
  for (const user of ['bob', 'carol']) {
    await open(user)
    await untilMoving(alice, `${user}_main`)
  }
  await watchNativeNodes(alice)
  await watchPicture(alice, 'bob_main')
})
afterAll(() => session.close())

const it = testIn(() => session)

const set = (properties: object): Promise<void> => ask(alice, `setData(${JSON.stringify(properties)})`)
const untilLayout = (name: string): Promise<void> =>
  alice.until(`document.querySelector('[class*="room--${name}"]')`, `the layout ${name}`)
const untilPage = (page: number): Promise<void> =>
  alice.until(`phone.page.room().data.page === ${page}`, `page ${page}`)

for (const layout of ['grid', 'speaker', 'classroom', '1v1', 'custom', 'auto'])
  it(`the layout ${layout} touches no native tag, and the picture goes on`, async () => {
    await set({ layout })
    await untilLayout(layout === 'auto' ? 'grid' : layout)
    await untilMoving(alice, 'bob_main')
    expect(await takeNodeNews(alice)).toEqual([])
    expect(await takePictureNews(alice)).toEqual([])
  })

it('a pin, another one and none touch no native tag', async () => {
  await set({ layout: 'speaker' })
  await untilLayout('speaker')
  for (const user of ['carol', 'bob', '']) {
    await ask(alice, `setPinnedUser('${user}')`)
    await untilMoving(alice, `${user || 'bob'}_main`)
  }
  expect(await takeNodeNews(alice)).toEqual([])
  expect(await takePictureNews(alice)).toEqual([])
})

it('pages that are turned touch no native tag', async () => {
  await set({ layout: 'grid', maxPlayers: 2 })
  await untilLayout('grid')
  await untilPage(0)
  await untilMoving(alice, 'bob_main')
  await ask(alice, 'turnPage(1)')
  await untilPage(1)
  await untilMoving(alice, 'carol_main')
  await ask(alice, 'turnPage(0)')
  await untilPage(0)
  await untilMoving(alice, 'bob_main')
  expect(await takeNodeNews(alice)).toEqual([])
})
