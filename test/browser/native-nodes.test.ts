import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { tapControl } from './support/controls'
import { takeNodeNews, watchNativeNodes, type NodeNews } from './support/native-nodes'
import { shippedApp } from './support/playground'
import { Session, testIn } from './support/session'

// A rebuilt native player goes black and reconnects: no player may be rebuilt, whatever other users do.

jest.setTimeout(180_000)

const users = ['alice', 'bob', 'carol', 'dave'] as const
type User = (typeof users)[number]

let session: Session
const phones = {} as Record<User, Phone>
beforeAll(async () => {
  session = await Session.open(shippedApp)
  const wall = await session.openWall({ phones: '4', room: '501', lang: 'en' })
  for (const user of users) phones[user] = await wall.phoneOf(user)
  for (const user of users) if (user !== 'alice') await untilMoving(phones.alice, `${user}_main`)
  await watchNativeNodes(phones.alice)
})
afterAll(() => session.close())

const it = testIn(() => session)

const tile = (user: User): string => `document.querySelector('[id$="--${user}_main"]')`
const press = (user: User, control: string): Promise<void> => tapControl(phones[user], control)
const untilSeen = (condition: string): Promise<void> => phones.alice.until(condition)
const news = (): Promise<NodeNews[]> => takeNodeNews(phones.alice)

it('a camera and a microphone that are turned off and on touch no native tag, neither theirs nor ours', async () => {
  await press('bob', 'Camera')
  await untilSeen(`${tile('bob')}.innerText.trim().startsWith('B')`)
  await press('bob', 'Camera')
  await untilMoving(phones.alice, 'bob_main')
  const sign = `${tile('carol')}.querySelector('[aria-label="Microphone off"]')`
  await press('carol', 'Microphone')
  await untilSeen(sign)
  await press('carol', 'Microphone')
  await untilSeen(`!${sign}`)
  await press('alice', 'Camera')
  await phones.bob.until(`${tile('alice')}.innerText.trim().startsWith('A')`)
  await press('alice', 'Camera')
  await untilMoving(phones.bob, 'alice_main')
  expect(await news()).toEqual([])
})

it('of those who leave and come, only their own player goes and comes, whatever the layout', async () => {
  await press('bob', 'Hang up')
  await untilSeen(`!${tile('bob')}`)
  expect(await news()).toEqual([{ what: 'removed', stream: 'bob_main' }])
  await press('dave', 'Hang up')
  await untilSeen(`!${tile('dave')}`)
  await untilSeen(`document.querySelector('[class*="room--1v1"]')`)
  expect(await news()).toEqual([{ what: 'removed', stream: 'dave_main' }])
  await phones.dave.byId('again').click()
  await untilMoving(phones.alice, 'dave_main')
  expect(await news()).toEqual([{ what: 'added', stream: 'dave_main' }])
  await untilMoving(phones.alice, 'carol_main')
})

it('our own leave takes all players, and the pusher stays', async () => {
  await press('alice', 'Hang up')
  await untilSeen(`!${tile('carol')} && !${tile('dave')}`)
  const told = await news()
  expect(told.filter(({ what }) => what === 'removed').map(({ stream }) => stream)).toEqual(
    expect.arrayContaining(['carol_main', 'dave_main']),
  )
  // Shows that url changes are detected at all: leaving clears the pusher's.
  expect(told).toContainEqual({ what: 'address', stream: 'pusher' })
  expect(told).not.toContainEqual({ what: 'removed', stream: 'pusher' })
})
