import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { ask } from './support/component'
import { takeNodeNews, watchNativeNodes } from './support/native-nodes'
import { roomPages } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// Gestures on tiles: tiles change places, and the same native tags keep playing.

let session: Session
let alice: Phone
beforeAll(async () => {
  session = await Session.open(roomPages)
  alice = await session.openPhone({
    page: 'pages/plain/plain',
    user: 'alice',
    room: '811',
    lang: 'en',
    bots: 'mei',
  })
  await untilMoving(alice, 'mei_main')
  await watchNativeNodes(alice)
})
afterAll(() => session.close())
afterEach(async () => expect(await takeNodeNews(alice)).toEqual([]))

const it = testIn(() => session)

const ours = 'live-pusher'
const meis = '[id$="--mei_main"]'
const screen = '[id$="--mei_aux"]'

/**
 * Waits until a condition on the box of a tag is true. It may use the fields of a DOMRect, and `w` and `h` of
 * the screen.
 */
const untilBox = (tag: string, holds: string): Promise<void> =>
  alice.until(
    `(({ left, right, top, bottom, width, height }, w, h) => ${holds})(document.querySelector('${tag}').getBoundingClientRect(), innerWidth, innerHeight)`,
    `${tag} where ${holds}`,
  )
const isLarge = 'width === w && height === h'
const isSmall = 'width < w / 2 && height < h / 2'

async function drag(tag: string, x: number, y: number, lift = true): Promise<void> {
  const { mouse } = alice.page
  const box = await alice.frame.locator(tag).boundingBox()
  if (!box) throw new Error(`${tag} is not there`)
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2]
  await mouse.move(left, top)
  await mouse.down()
  await mouse.move(left + x, top + y, { steps: 8 })
  if (lift) await mouse.up()
}

it('a tap on the small tile swaps it with the large one, and leaves the bar alone', async () => {
  await untilBox(meis, isLarge)
  await ask(alice, 'setData({ controlsTimeout: 600 })')
  await alice.frame.locator(ours).click()
  await untilBox(ours, isLarge)
  await untilBox(meis, isSmall)
  await untilMoving(alice, 'mei_main')
  expect(await alice.frame.locator('[class*="--asleep"]').count()).toBe(0)
  await alice.frame.locator(meis).click()
  await untilBox(meis, isLarge)
})

it('the small tile follows the finger and comes to rest in a corner', async () => {
  await untilBox(ours, `${isSmall} && left > w / 2 && top < h / 2`)
  const { x = 0 } = (await alice.frame.locator(ours).boundingBox()) ?? {}
  await drag(ours, -150, 300, false)
  await untilBox(ours, `Math.abs(left - ${x - 150}) < 2`)
  await alice.page.mouse.up()
  await untilBox(ours, `${isSmall} && right < w / 2 && top > h / 2`)
  await drag(ours, 10, -200)
  await untilBox(ours, `${isSmall} && right < w / 2 && top < h / 2`)
  await drag(ours, 200, 20)
  await untilBox(ours, `${isSmall} && left > w / 2 && top < h / 2`)
  await untilMoving(alice, 'mei_main')
})

it('two taps enlarge a shared screen, and two more end that', async () => {
  await alice.frame.evaluate("phone.setBots('mei:share')")
  await untilMoving(alice, 'mei_aux')
  await takeNodeNews(alice)
  await alice.frame.locator(screen).dblclick()
  await untilBox(screen, 'width > 2 * w')
  await untilMoving(alice, 'mei_aux')
  await alice.frame.locator(screen).dblclick({ position: { x: 100, y: 100 } })
  await untilBox(screen, 'width <= w')
  await alice.frame.evaluate("phone.setBots('mei')")
  await untilBox(meis, isLarge)
  await takeNodeNews(alice)
})

it('a finger turns the pages of the grid', async () => {
  await ask(alice, "setData({ layout: 'grid', maxPlayers: 2 })")
  await alice.frame.evaluate("phone.setBots('mei,leo,ana')")
  await untilMoving(alice, 'mei_main')
  await alice.until(
    'page.room().data.pages === 2 && page.room().data.seats.filter(({ userID }) => userID).length === 3',
  )
  await takeNodeNews(alice)
  await drag(meis, -200, 10)
  await untilMoving(alice, 'ana_main')
  await untilBox(meis, 'width === 1')
  await drag('[id$="--ana_main"]', 200, 10)
  await untilMoving(alice, 'mei_main')
})
