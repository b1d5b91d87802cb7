import { look, untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { ask, hear } from './support/component'
import { roomPages } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// The component's methods and properties, with real media.

let session: Session
let alice: Phone
let bob: Phone
beforeAll(async () => {
  session = await Session.open(roomPages)
  const open = (user: string): Promise<Phone> =>
    session.openPhone({ page: 'pages/plain/plain', user, room: '501', lang: 'en' })
  alice = await open('alice')
  bob = await open('bob')
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
})
afterAll(() => session.close())

const it = testIn(() => session)

it('a snapshot of a remote picture is a picture with a size', async () => {
  const picture = await ask<{ tempImagePath: string; width: number; height: number }>(
    alice,
    "snapshot({ userID: 'bob' })",
  )
  expect(picture.tempImagePath).not.toBe('')
  expect([picture.width > 0, picture.height > 0]).toEqual([true, true])
})

it('a snapshot that is saved is in the album', async () => {
  const saved = alice.page.waitForEvent('download')
  await ask(alice, "saveSnapshot({ userID: 'bob', quality: 'compressed' })")
  expect((await saved).suggestedFilename()).toBe('snapshot.jpg')
})

it('a remote picture fills the screen and comes back, in the same moving player', async () => {
  await hear(alice, 'VIDEO_FULLSCREEN_UPDATE')
  const before = await alice.byId('bob_main').elementHandle()
  await ask(alice, "enterFullscreen({ userID: 'bob' })")
  expect(await alice.byId('bob_main').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  await alice.until('window.told.VIDEO_FULLSCREEN_UPDATE.fullScreen', 'the full screen told')
  await untilMoving(alice, 'bob_main')
  await ask(alice, "exitFullscreen({ userID: 'bob' })")
  await alice.until('window.told.VIDEO_FULLSCREEN_UPDATE.fullScreen === false', 'the way back told')
  await untilMoving(alice, 'bob_main')
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true)
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

it('a picture that is not received is dark, while its sound goes on', async () => {
  await ask(alice, "unsubscribeRemoteVideo({ userID: 'bob' })")
  await alice.until(
    `getComputedStyle(document.querySelector('[id$="--bob_main"] video')).visibility === 'hidden'`,
    'no picture of bob',
  )
  await hear(alice, 'REMOTE_AUDIO_VOLUME_UPDATE')
  await alice.until('window.told.REMOTE_AUDIO_VOLUME_UPDATE.volume > 5', 'the voice of bob')
  await ask(alice, "subscribeRemoteVideo({ userID: 'bob' })")
  await untilMoving(alice, 'bob_main')
})

it('the other camera shows another picture, and our state says which it is', async () => {
  await ask(bob, 'switchCamera()')
  expect(await ask<object>(bob, 'getLocalState()')).toMatchObject({ cameraPosition: 'back' })
  await untilMoving(alice, 'bob_main')
  await ask(bob, 'switchCamera()')
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

it('the word goes to whoever speaks, and from them to the next', async () => {
  // A new entry has no active speaker: bob is the first, since alice is silent.
  await ask(alice, 'unpublishLocalAudio()')
  await ask(alice, 'exitRoom()')
  await hear(alice, 'ACTIVE_SPEAKER')
  await ask(alice, 'enterRoom()')
  await alice.until("window.told.ACTIVE_SPEAKER?.userID === 'bob'", 'bob speaking')
  await ask(bob, 'unpublishLocalAudio()')
  await ask(alice, 'publishLocalAudio()')
  await alice.until("window.told.ACTIVE_SPEAKER.userID === 'alice'", 'alice speaking')
  await ask(bob, 'publishLocalAudio()')
})

it('how the network and the first picture are is told of everybody', async () => {
  await ask(alice, 'exitRoom()')
  await hear(alice, 'REMOTE_NET_STATE_UPDATE', 'LOCAL_NET_STATE_UPDATE', 'NETWORK_QUALITY', 'FIRST_FRAME')
  await ask(alice, 'enterRoom()')
  await alice.until("window.told.FIRST_FRAME?.userID === 'bob'", 'the first picture of bob')
  expect(await alice.read<number>('window.told.FIRST_FRAME.latency')).toBeGreaterThan(0)
  await alice.until('window.told.REMOTE_NET_STATE_UPDATE?.netStatus.videoFPS > 0', 'the network of bob')
  await alice.until('window.told.LOCAL_NET_STATE_UPDATE?.netStatus.videoFPS > 0', 'our own network')
  await alice.until('window.told.NETWORK_QUALITY?.level >= 1', 'a level')
})

it('a preview shows our own camera before a room is entered', async () => {
  await ask(alice, 'exitRoom()')
  await alice.until(`!document.querySelector('[id$="--bob_main"]')`, 'the room left')
  await ask(alice, 'startPreview()')
  await alice.until(`document.querySelector('live-pusher video').srcObject !== null`, 'our picture')
  expect(await ask<object>(alice, 'getLocalState()')).toMatchObject({ phase: 'idle' })
  await ask(alice, 'stopPreview()')
  await alice.until(`document.querySelector('live-pusher video').srcObject === null`, 'the preview over')
  await ask(alice, 'enterRoom()')
  await untilMoving(alice, 'bob_main')
  expect((await look(alice, 'bob_main')).width).toBeGreaterThan(0)
})

it('what cannot be is refused by name, and the room goes on', async () => {
  const refusal = await alice.frame.evaluate<{ field: string }>(
    'phone.page.room().setZoom(0).catch(({ field }) => ({ field }))',
  )
  expect(refusal).toEqual({ field: 'zoom' })
  await untilMoving(alice, 'bob_main')
  expect(await alice.frame.evaluate('phone.problems')).toEqual([])
})
