import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { oldPages } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// The pages of test/old-pages, written for Tencent's trtc-room of 2020 and for trtc-wx-sdk, with real media.

let session: Session
beforeAll(async () => {
  session = await Session.open(oldPages)
})
afterAll(() => session.close())
afterEach(() => session.closePages())

const it = testIn(() => session)

const open = (name: string, query: Readonly<Record<string, string>>): Promise<Phone> =>
  session.openPhone({ page: `pages/${name}/${name}`, lang: 'zh-CN', ...query })

/** Errors only: such pages bind `null` before they have data, for which WeChat logs a warning as well. */
const problems = (phone: Phone): Promise<unknown> =>
  phone.frame.evaluate("phone.problems.filter(({ severity }) => severity === 'error')")

it('two, and a page that leaves when it counts a third', async () => {
  const alice = await open('room', { user: 'alice', room: '701', template: '1v1', localVideo: 'true' })
  const bob = await open('meeting', { user: 'bob', room: '701' })
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  const carol = await open('meeting', { user: 'carol', room: '701' })
  await alice.until("page.data.seen.includes('LOCAL_LEAVE')", 'alice sent away by her page')
  await untilMoving(carol, 'bob_main')
  for (const phone of [alice, bob, carol]) expect(await problems(phone)).toEqual([])
})

it('a consultation with every spelling of the old component, and the way back', async () => {
  const bob = await open('meeting', { user: 'bob', room: '702' })
  const alice = await open('list', { user: 'alice' })
  await alice.frame.evaluate('phone.page.open(702)')
  await alice.until('page.room', 'the page of the consultation')
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  await alice.until("page.volume > 0 && page.loudest === 'bob' && page.data.jitter >= 0", 'figures of bob')
  await alice.frame.evaluate('phone.page.hangUp()')
  await alice.until('getCurrentPages().length === 1', 'the list again')
  await bob.until(`!document.querySelector('[id$="--alice_main"]')`, 'alice gone')
  for (const phone of [alice, bob]) expect(await problems(phone)).toEqual([])
})

it('a lesson in which somebody stands up and sits down', async () => {
  const teacher = await open('meeting', { user: 'bob', room: '703' })
  const pupil = await open('lesson', { user: 'alice', room: '703' })
  await untilMoving(pupil, 'bob_main')
  await pupil.frame.evaluate('phone.page.stand()')
  await untilMoving(teacher, 'alice_main')
  await pupil.frame.evaluate('phone.page.sit()')
  await teacher.until(`!document.querySelector('[id$="--alice_main"]')`, 'alice among the audience')
  await untilMoving(pupil, 'bob_main')
  for (const phone of [teacher, pupil]) expect(await problems(phone)).toEqual([])
})

it('a meeting on the class, of whose page one line has changed', async () => {
  const bob = await open('meeting', { user: 'bob', room: '704' })
  const alice = await open('sdk', { user: 'alice', room: '704' })
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  await alice.until('page.volume > 0 && page.net.videoFPS > 0', 'figures')
  await alice.until('page.data.playerList.some(({ volume }) => volume > 0)', 'the volume of bob in the list')
  await alice.frame.evaluate('phone.page.toggleCamera()')
  await bob.until(
    `getComputedStyle(document.querySelector('[id$="--alice_main"] video')).visibility === 'hidden'`,
    'the camera of alice off',
  )
  await alice.frame.evaluate('phone.page.toggleCamera()')
  await untilMoving(bob, 'alice_main')
  await alice.frame.evaluate("phone.page.toggleSound('bob_main')")
  expect(await alice.read('page.data.playerList.map(({ muteAudio }) => muteAudio)')).toEqual([true])
  await alice.frame.evaluate('phone.page.exitRoom()')
  await alice.until(
    "page.data.seen.includes('LOCAL_LEAVE') && page.data.playerList.length === 0",
    'the leave',
  )
  expect(await alice.read('page.data.seen')).toEqual(['LOCAL_JOIN', 'bob 1 0', 'LOCAL_LEAVE'])
  for (const phone of [alice, bob]) expect(await problems(phone)).toEqual([])
})
