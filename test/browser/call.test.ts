import fs from 'node:fs'
import path from 'node:path'
import { hueOf } from '../../playground/browser/media/person'
import { hueDistance, look, untilMoving } from '../../playground/test/main'
import type { Phone, Wall } from '../../playground/test/main'
import { tapControl } from './support/controls'
import { shippedApp } from './support/playground'
import { Session, artifacts, testIn } from './support/session'

jest.setTimeout(180_000)

const users = ['alice', 'bob', 'carol'] as const
type User = (typeof users)[number]

let session: Session
beforeAll(async () => {
  fs.mkdirSync(artifacts, { recursive: true })
  session = await Session.open(shippedApp)
})
afterAll(() => session.close())

const it = testIn(() => session)

const othersOf = (user: User): User[] => users.filter((one) => one !== user)
const tile = (user: string): string => `document.querySelector('[id$="--${user}_main"]')`
const untilText = (phone: Phone, text: string): Promise<void> =>
  phone.until(`document.body.innerText.includes(${JSON.stringify(text)})`, `the words "${text}"`)
const problemsOf = (phone: Phone): Promise<unknown[]> => phone.frame.evaluate('phone.problems')

describe('three phones on the wall', () => {
  let wall: Wall
  const phones = {} as Record<User, Phone>
  beforeAll(async () => {
    wall = await session.openWall({ phones: '3', room: '301', lang: 'en', sound: '1' })
    for (const user of users) phones[user] = await wall.phoneOf(user)
  })
  afterAll(() => session.closePages())

  it('everybody sees both others move, and each is who the tile says', async () => {
    for (const user of users)
      for (const other of othersOf(user)) {
        await untilMoving(phones[user], `${other}_main`)
        expect(hueDistance((await look(phones[user], `${other}_main`)).hue, hueOf(other))).toBeLessThan(15)
        await phones[user].until(`${tile(other)}.innerText.trim() === '${other}'`, `the name of ${other}`)
      }
    await wall.page.screenshot({ path: path.join(artifacts, 'three-phones.png') })
  })

  it('everybody hears both others', async () => {
    for (const user of users) await phones[user].untilHeard(2)
  })

  it('a camera that is turned off leaves a still avatar, and comes back in the same player', async () => {
    const before = await phones.alice.byId('bob_main').elementHandle()
    await tapControl(phones.bob, 'Camera')
    await phones.alice.until(`${tile('bob')}.innerText.trim().startsWith('B')`, 'the avatar of bob')
    await wall.page.screenshot({ path: path.join(artifacts, 'camera-off.png') })
    await tapControl(phones.bob, 'Camera')
    await phones.alice.until(`${tile('bob')}.innerText.trim() === 'bob'`, 'the name alone')
    await untilMoving(phones.alice, 'bob_main')
    expect(await before?.evaluate((element) => element.isConnected)).toBe(true)
  })

  it('a microphone that is turned off is marked on the tile', async () => {
    const sign = `${tile('bob')}.querySelector('[aria-label="Microphone off"]')`
    await tapControl(phones.bob, 'Microphone')
    await phones.alice.until(sign, 'the sign')
    await tapControl(phones.bob, 'Microphone')
    await phones.alice.until(`!${sign}`, 'the sign away')
  })

  it('hanging up is seen by the others, and one can come again', async () => {
    await tapControl(phones.carol, 'Hang up')
    await phones.alice.until(`!${tile('carol')}`, 'carol away')
    await untilText(phones.carol, 'The call has ended')
    await wall.page.screenshot({ path: path.join(artifacts, 'hung-up.png') })
    await phones.carol.byId('again').click()
    await untilMoving(phones.alice, 'carol_main')
    await untilMoving(phones.carol, 'alice_main')
  })

  it('a phone that is closed leaves the room', async () => {
    await wall.closePhone('carol')
    for (const user of ['alice', 'bob'] as const) await phones[user].until(`!${tile('carol')}`, 'carol away')
    await untilMoving(phones.alice, 'bob_main')
    for (const user of ['alice', 'bob'] as const) expect(await problemsOf(phones[user])).toEqual([])
  })
})

describe('one phone', () => {
  afterEach(() => session.closePages())

  it('from the home page one joins a call and leaves it by going back', async () => {
    const bob = await session.openPhone({ page: 'pages/call/call', user: 'bob', room: '302', lang: 'en' })
    const alice = await session.openPhone({ page: 'pages/home/home', user: 'alice', room: '302', lang: 'en' })
    await alice.byId('call').click()
    await untilMoving(alice, 'bob_main')
    await untilMoving(bob, 'alice_main')
    await alice.page.screenshot({ path: path.join(artifacts, 'call-1v1.png') })
    await alice.frame.evaluate('wx.navigateBack()')
    await bob.until(`!${tile('alice')}`, 'alice away')
    expect(await problemsOf(alice)).toEqual([])
  })

  it('a wrong userSig is refused in words that can be read, and nothing of it is', async () => {
    const query = {
      page: 'pages/call/call',
      user: 'alice',
      room: '303',
      lang: 'en',
      usersig: 'wrong-signature',
    }
    const alice = await session.openPhone(query)
    await untilText(alice, 'Identity check failed: please check userSig')
    await alice.page.screenshot({ path: path.join(artifacts, 'refused.png') })
    expect(await alice.frame.evaluate('document.body.innerText')).not.toContain('wrong-signature')
    expect(session.browser.console.join('\n')).not.toContain('wrong-signature')
  })

  it('the words are Chinese on a Chinese phone', async () => {
    const query = { page: 'pages/call/call', user: 'alice', room: '304', lang: 'zh-CN', usersig: 'wrong' }
    const alice = await session.openPhone(query)
    await untilText(alice, '身份校验失败，请检查 userSig')
  })
})
