import { tone, untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { ask, hear } from './support/component'
import { roomPages } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// Background music through the component, as another user receives it. alice's microphone is muted, so that
// the music is her only audio.

let session: Session
let alice: Phone
let bob: Phone
beforeAll(async () => {
  session = await Session.open(roomPages)
  const open = (user: string): Promise<Phone> =>
    session.openPhone({ page: 'pages/plain/plain', user, room: '502', lang: 'en' })
  alice = await open('alice')
  bob = await open('bob')
  await untilMoving(bob, 'alice_main')
  await hear(bob, 'REMOTE_AUDIO_VOLUME_UPDATE')
})
afterAll(() => session.close())

const it = testIn(() => session)

const untilHeard = (what: string): Promise<void> =>
  bob.until('window.told.REMOTE_AUDIO_VOLUME_UPDATE.volume > 20', what)
const untilSilent = (what: string): Promise<void> =>
  bob.until('window.told.REMOTE_AUDIO_VOLUME_UPDATE.volume < 3', what)
const progress = 'window.told.BGM_PLAY_PROGRESS.progress'

it('the microphone can be turned down and up', async () => {
  await untilHeard('the voice of alice')
  await ask(alice, 'setMICVolume(0)')
  await untilSilent('alice turned down')
})

it('music is heard by the other, and tells how it goes on', async () => {
  await hear(alice, 'BGM_PLAY_START', 'BGM_PLAY_PROGRESS', 'BGM_PLAY_COMPLETE')
  await ask(alice, `playBGM({ url: '${tone(60_000)}' })`)
  await untilHeard('music')
  await alice.until(`window.told.BGM_PLAY_START && ${progress} > 0`, 'progress')
  expect(await alice.read('window.told.BGM_PLAY_PROGRESS.duration')).toBe(60_000)
})

it('paused it is silent and stands; resumed it goes on from there', async () => {
  await ask(alice, 'pauseBGM()')
  await untilSilent('the pause')
  const paused = await alice.read<number>(progress)
  await ask(alice, 'resumeBGM()')
  await untilHeard('music again')
  await alice.until(`${progress} > ${paused}`, 'progress after the pause')
  expect(await alice.read<number>(progress)).toBeLessThan(60_000)
})

it('its volume is its own', async () => {
  await ask(alice, 'setBGMVolume(0)')
  await untilSilent('music turned down')
  const before = await alice.read<number>(progress)
  await alice.until(`${progress} > ${before}`, 'music going on unheard')
  await ask(alice, 'setBGMVolume(1)')
  await untilHeard('music turned up')
})

it('stopped it is silent, and cannot be resumed', async () => {
  await ask(alice, 'stopBGM()')
  await untilSilent('the end')
  const refusal = await alice.frame.evaluate<{ reason: string }>(
    'phone.page.room().resumeBGM().catch(({ reason }) => ({ reason }))',
  )
  expect(refusal).toEqual({ reason: 'nativeFailed' })
  expect(await alice.read('window.told.BGM_PLAY_COMPLETE')).toBeUndefined()
})

it('music that comes to its end says so', async () => {
  await ask(alice, `playBGM({ url: '${tone(700)}', startTimeMs: 200 })`)
  await alice.until('window.told.BGM_PLAY_COMPLETE', 'the end')
  expect(await alice.read(progress)).toBe(700)
})

it('music that cannot be loaded rejects and is told with its code', async () => {
  await hear(alice, 'BGM_PLAY_FAIL')
  const refusal = await alice.frame.evaluate<{ reason: string }>(
    "phone.page.room().playBGM({ url: '/no-such.mp3' }).catch(({ reason }) => ({ reason }))",
  )
  expect(refusal).toEqual({ reason: 'nativeFailed' })
  await alice.until('window.told.BGM_PLAY_FAIL?.code === 10003', 'the failure told')
})
