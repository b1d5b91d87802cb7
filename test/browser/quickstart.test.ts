import path from 'node:path'
import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

let session: Session
beforeAll(async () => {
  session = await Session.open(path.resolve(__dirname, '../../examples/quickstart'))
})
afterAll(() => session.close())
afterEach(() => session.closePages())

const it = testIn(() => session)

const open = (query: Readonly<Record<string, string>>): Promise<Phone> =>
  session.openPhone({ page: 'pages/room/room', room: '941', lang: 'en', ...query })

it('two who open it see each other', async () => {
  const [alice, bob] = [await open({ user: 'alice' }), await open({ user: 'bob' })]
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  for (const phone of [alice, bob]) expect(await phone.frame.evaluate('phone.problems')).toEqual([])
})

it('it says what to fill in', async () => {
  const phone = await open({ user: 'alice', server: '' })
  await phone.until("document.body.innerText.includes('Fill in settings.js')", 'the sentence')
})
