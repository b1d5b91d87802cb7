import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { runTimePages } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

let session: Session
let alice: Phone
beforeAll(async () => {
  session = await Session.open(runTimePages)
  alice = await session.openPhone({ user: 'alice', room: '163', lang: 'en' })
  await session.openPhone({ user: 'bob', room: '163', lang: 'en' })
})
afterAll(() => session.close())

const it = testIn(() => session)

it('a page that was defined through a replaced Page shows the room', () => untilMoving(alice, 'bob_main'))

it('a handler that was set on the instance gets an event of the room, with its detail', () =>
  alice.until("page.data.joined.join() === 'remoteuserjoin bob'", 'the handler of the page'))

it('a component that was defined through a replaced Component handles a tap and sends what it holds', async () => {
  await alice.byId('choose').click()
  await alice.until("page.data.chosen.join() === 'second'", 'the choice')
  expect(await alice.frame.evaluate('phone.problems')).toEqual([])
})
