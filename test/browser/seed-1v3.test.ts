import path from 'node:path'
import { hueOf } from '../../playground/browser/media/person'
import { hueDistance, look, untilMoving } from '../../playground/test/main'
import type { Phone, Wall } from '../../playground/test/main'
import { shippedApp } from './support/playground'
import { Session, artifacts, testIn } from './support/session'

jest.setTimeout(180_000)

const users = ['alice', 'bob', 'carol', 'dave'] as const
type User = (typeof users)[number]

let session: Session
let wall: Wall
const phones = {} as Record<User, Phone>
beforeAll(async () => {
  session = await Session.open(shippedApp)
  wall = await session.openWall({
    phones: '4',
    room: '401',
    page: 'pages/seed-1v3/seed-1v3',
    lang: 'en',
    sound: '1',
  })
  for (const user of users) phones[user] = await wall.phoneOf(user)
})
afterAll(() => session.close())

const it = testIn(() => session)

const player = (user: string): string => `document.querySelector('[id$="--${user}_main"]')`
const untilAllMove = async (): Promise<void> => {
  for (const user of users)
    for (const other of users.filter((one) => one !== user)) await untilMoving(phones[user], `${other}_main`)
}

it('a teacher and three students see and hear each other through the class', async () => {
  await untilAllMove()
  for (const user of users) await phones[user].untilHeard(3)
  expect(hueDistance((await look(phones.bob, 'alice_main')).hue, hueOf('alice'))).toBeLessThan(15)
  await wall.page.screenshot({ path: path.join(artifacts, 'seed-1v3.png') })
})

it('the teacher stands first and large on the phones of the students', async () => {
  for (const user of ['bob', 'carol', 'dave'] as const) {
    const [teacher, student] = await Promise.all([
      phones[user].byId('alice_main').boundingBox(),
      phones[user].byId(user === 'bob' ? 'carol_main' : 'bob_main').boundingBox(),
    ])
    expect(teacher?.y).toBeLessThan(student?.y ?? 0)
    expect(teacher?.width).toBeGreaterThan((student?.width ?? 0) * 2)
  }
})

it('one player is silenced, and only that one', async () => {
  await phones.bob.byId('carol_main').click()
  const muted = 'page.data.playerList.filter((one) => one.muteAudio).map((one) => one.id).join()'
  await phones.bob.until(`${muted} === 'carol_main'`, 'carol silenced')
  await untilMoving(phones.bob, 'carol_main')
  await phones.bob.byId('carol_main').click()
  await phones.bob.until(`${muted} === ''`, 'carol heard again')
})

it('a camera that is turned off and on goes dark and comes back in the same player', async () => {
  const before = await phones.alice.byId('dave_main').elementHandle()
  await phones.dave.byId('camera').click()
  await phones.alice.until(
    `page.data.playerList.find((one) => one.id === 'dave_main').muteVideo`,
    'the picture of dave off',
  )
  await phones.dave.byId('camera').click()
  await untilMoving(phones.alice, 'dave_main')
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true)
})

it('one leaves and enters again on the same instance, without createPusher in between', async () => {
  for (let time = 0; time < 2; time += 1) {
    await phones.dave.byId('leave').click()
    await phones.alice.until(`!${player('dave')}`, 'dave away')
    await phones.dave.byId('enter').click()
    await untilMoving(phones.alice, 'dave_main')
  }
  await untilAllMove()
  for (const user of users) expect(await phones[user].frame.evaluate('phone.problems')).toEqual([])
})
