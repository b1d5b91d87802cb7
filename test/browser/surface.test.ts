import { shippedApp } from './support/playground'
import { untilMoving } from './support/pictures'
import { Session, testIn } from './support/session'
import type { Phone } from './support/session'

jest.setTimeout(60_000)

// What a page asks of the component, with real media behind the tags.

let session: Session
let alice: Phone
let bob: Phone
beforeAll(async () => {
  session = await Session.open(shippedApp)
  const open = (user: string): Promise<Phone> =>
    session.openPhone({ page: 'pages/call/call', user, room: '501', lang: 'en' })
  alice = await open('alice')
  bob = await open('bob')
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
})
afterAll(() => session.close())

const it = testIn(() => session)

const ask = <T>(phone: Phone, call: string): Promise<T> =>
  phone.frame.evaluate<T>(`phone.page.room().${call}`)
const hear = (phone: Phone, name: string): Promise<void> =>
  phone.frame.evaluate(
    `(() => { const told = (window.told ??= {}); phone.page.room().on('${name}', ({ data }) => (told.${name} = data)) })()`,
  )

it('a snapshot of a remote picture is a picture with a size', async () => {
  const picture = await ask<{ tempImagePath: string; width: number; height: number }>(
    alice,
    "snapshot({ userID: 'bob' })",
  )
  expect(picture.tempImagePath).not.toBe('')
  expect([picture.width > 0, picture.height > 0]).toEqual([true, true])
})

it('the small picture and the full one come in the same moving player', async () => {
  const before = await alice.byId('bob_main').elementHandle()
  for (const streamType of ['small', 'main']) {
    await ask(alice, `subscribeRemoteVideo({ userID: 'bob', streamType: '${streamType}' })`)
    await untilMoving(alice, 'bob_main')
  }
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true)
})

it('a shared screen comes in a tile of its own, and goes', async () => {
  await bob.frame.evaluate('phone.share(true)')
  await untilMoving(alice, 'bob_aux')
  await ask(alice, "setPinnedUser('bob')")
  await bob.frame.evaluate('phone.share(false)')
  await alice.until(`!document.querySelector('[id$="--bob_aux"]')`, 'the screen away')
  await untilMoving(alice, 'bob_main')
})

it('off the stage one is no longer listed, stays in the room, and comes back', async () => {
  const listed = (users: string): Promise<void> =>
    alice.until(`page.room().getRemoteUserList().map(({ userID }) => userID).join() === '${users}'`, users)
  await ask(bob, 'unpublishLocalVideo()')
  await ask(bob, 'unpublishLocalAudio()')
  await listed('')
  expect(await ask<object>(bob, 'getLocalState()')).toMatchObject({ role: 'audience', phase: 'inRoom' })
  await ask(bob, 'publishLocalVideo()')
  await ask(bob, 'publishLocalAudio()')
  await listed('bob')
  await untilMoving(alice, 'bob_main')
})

it('who speaks and how the network is are told', async () => {
  for (const name of ['ACTIVE_SPEAKER', 'REMOTE_NET_STATE_UPDATE']) await hear(alice, name)
  await alice.until('window.told.REMOTE_NET_STATE_UPDATE?.netStatus.videoFPS > 0', 'the network of bob')
  await alice.until("['alice', 'bob'].includes(window.told.ACTIVE_SPEAKER?.userID)", 'somebody speaking')
})

it('what cannot be is refused by name, and the room goes on', async () => {
  const refusal = await alice.frame.evaluate<{ field: string }>(
    'phone.page.room().setZoom(0).catch(({ field }) => ({ field }))',
  )
  expect(refusal).toEqual({ field: 'zoom' })
  await untilMoving(alice, 'bob_main')
  expect(await alice.frame.evaluate('phone.problems')).toEqual([])
})
