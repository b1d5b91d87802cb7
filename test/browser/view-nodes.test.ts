import type { Phone } from '../../playground/test/main'
import { ask } from './support/component'
import { roomPages } from './support/playground'
import { Session, testIn } from './support/session'
import { takeTouched, tileNodes, watchTiles } from './support/view-nodes'

jest.setTimeout(180_000)

// The number of nodes in the view layer, and which of them an event changes.

/** Maximum number of nodes of a tile on the current page, including its player. */
const MOST_SHOWN = 60

const people = Array.from({ length: 30 }, (_, index) => `guest${index + 1}`)

let session: Session
let alice: Phone
beforeAll(async () => {
  session = await Session.open(roomPages)
  const bots = people.map((name) => `${name}:quiet.novideo`).join()
  alice = await session.openPhone({ page: 'pages/plain/plain', user: 'alice', room: '901', lang: 'en', bots })
  await untilPlayers(people.length)
  // The test browser's microphone is active now and then.
  await ask(alice, 'unpublishLocalAudio()')
})
afterAll(() => session.close())

const it = testIn(() => session)

const untilPlayers = (count: number): Promise<void> =>
  alice.until(`document.querySelectorAll('live-player').length === ${count}`, `${count} players`)

/** What these users do from now on; the others do nothing. */
const setManners = (manners: Readonly<Record<string, string>>): Promise<void> => {
  const bots = people.map((name) => `${name}:${manners[name] ?? 'quiet.novideo'}`)
  return alice.frame.evaluate(`phone.setBots('${bots.join()}')`)
}

const untilFlags = (user: string, flag: string, isSet = true): Promise<void> =>
  alice.until(
    `page.room().data.seats.find(({ userID }) => userID === '${user}').flags.split(' ').includes('${flag}') === ${isSet}`,
    `${user} ${isSet ? '' : 'not '}${flag}`,
  )

it('of somebody on another page there is the player and nothing else', async () => {
  const seats = 'page.room().data.seats'
  await alice.until(`${seats}.filter(({ flags }) => flags === 'away').length === 25`, 'five on the page')
  const away = await alice.read<string[]>(
    `${seats}.filter(({ flags }) => flags === 'away').map(({ userID }) => userID + '_main')`,
  )
  const heard = (await tileNodes(alice)).filter(({ stream }) => away.includes(stream))
  expect(heard).toHaveLength(25)
  for (const { names } of heard) expect(names).toEqual(['view', 'live-player', 'video'])
})

it('a tile with every sign is small', async () => {
  await setManners({ guest1: 'quiet.weak.mute.stuck', guest3: 'novideo.weak.speaking' })
  for (const flag of ['weak', 'muted', 'stuck']) await untilFlags('guest1', flag)
  for (const flag of ['weak', 'speaking', 'blank']) await untilFlags('guest3', flag)
  for (const { nodes } of await tileNodes(alice)) expect(nodes).toBeLessThanOrEqual(MOST_SHOWN)
  await setManners({})
  for (const flag of ['weak', 'muted', 'video']) await untilFlags('guest1', flag, false)
  for (const flag of ['weak', 'speaking']) await untilFlags('guest3', flag, false)
})

/** The bar has a clock and messages of its own. */
const touchedTiles = async (): Promise<string[]> =>
  (await takeTouched(alice)).filter((part) => part !== 'room__foot')

for (const [what, before, after, flag] of [
  ['begins to speak', 'novideo.quiet', 'novideo.speaking', 'speaking'],
  ['has a weak network', 'novideo.quiet', 'novideo.quiet.weak', 'weak'],
  ['turns the microphone off', 'quiet', 'quiet.mute', 'muted'],
  ['turns the camera on', 'novideo.quiet', 'quiet', 'video'],
] as const)
  it(`when somebody ${what}, the nodes of one tile are touched`, async () => {
    await setManners({ guest2: before })
    await untilFlags('guest2', flag, false)
    await untilFlags('guest2', 'video', !before.includes('novideo'))
    await watchTiles(alice)
    await setManners({ guest2: after })
    await untilFlags('guest2', flag)
    expect(await touchedTiles()).toEqual(['guest2_main'])
  })

it('when somebody on another page turns the microphone off, nothing is touched', async () => {
  const sends = (kind: string): string =>
    `page.room().getRemoteUserList().find(({ userID }) => userID === 'guest30').${kind}`
  await setManners({ guest30: 'quiet' })
  await alice.until(sends('hasMainVideo'), 'the camera of guest30')
  await untilFlags('guest2', 'video', false)
  await watchTiles(alice)
  await setManners({ guest30: 'quiet.mute' })
  await alice.until(`!${sends('hasMainAudio')}`, 'guest30 without a microphone')
  expect(await touchedTiles()).toEqual([])
})
