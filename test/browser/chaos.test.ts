import path from 'node:path'
import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { cause, heal, untilPhase } from './support/chaos'
import { ask, hear } from './support/component'
import { roomPages } from './support/playground'
import { artifacts, Session, testIn } from './support/session'

jest.setTimeout(180_000)

// Faults of a phone, with real media. In each case video plays again in the same native node, the guide shows
// what to do, or the room is left clean.

let session: Session
let alice: Phone
let bob: Phone

const open = (user: string, room: string, more: object = {}): Promise<Phone> =>
  session.openPhone({ page: 'pages/plain/plain', user, room, lang: 'en', ...more })

beforeAll(async () => {
  session = await Session.open(roomPages)
  alice = await open('alice', '601')
  bob = await open('bob', '601')
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
})
afterAll(() => session.close())

const it = testIn(() => session)

const ownVideo = "document.querySelector('live-pusher video')"
const untilOurselves = (phone: Phone): Promise<void> =>
  phone.until(`${ownVideo}.srcObject?.active && ${ownVideo}.videoWidth > 0`, 'our own picture')
const untilAway = (phone: Phone, user: string): Promise<void> =>
  phone.until(`!document.querySelector('[id$="--${user}_main"]')`, `${user} away`)
const isSaid = (words: string): string => `document.body.innerText.includes(${JSON.stringify(words)})`
const untilGuide = (phone: Phone, words: string): Promise<void> =>
  phone.until(isSaid(words), `the guide "${words}"`)

/** Opens the settings from the guide, allows the device, and returns to a room without the guide. */
async function allow(phone: Phone, device: 'camera' | 'mic', button: string, words: string): Promise<void> {
  await phone.frame.getByRole('button', { name: button }).click()
  await phone.frame.locator(`.settings-sheet input[name="${device}"]`).check()
  await phone.frame.getByRole('button', { name: 'Done' }).click()
  await phone.until(`!${isSaid(words)}`, 'the guide away')
}

/** Bob's player, and whether it is still the same node in the document. */
async function player(): Promise<{ isTheSame(): Promise<boolean> }> {
  const node = await alice.byId('bob_main').elementHandle()
  return {
    isTheSame: async () => {
      const now = await alice.byId('bob_main').elementHandle()
      return (await node?.evaluate((one, other) => one.isConnected && one === other, now)) === true
    },
  }
}

async function untilBothMove(): Promise<void> {
  await untilPhase(alice, 'inRoom')
  await untilMoving(alice, 'bob_main')
  await untilMoving(bob, 'alice_main')
  await untilOurselves(alice)
}

describe('alice is in a call with bob', () => {
  afterEach(() => heal(alice))

  it('her link is lost and comes back', async () => {
    const before = await player()
    await cause(alice, { network: 'down' })
    await untilPhase(alice, 'retrying')
    await untilAway(bob, 'alice')
    await cause(alice, { network: 'up' })
    await untilBothMove()
    expect(await before.isTheSame()).toBe(true)
  })

  it('her network changes', async () => {
    const before = await player()
    await hear(alice, 'STATE_CHANGE', 'LOCAL_JOIN')
    await cause(alice, 'networkChange')
    await alice.until("window.told.STATE_CHANGE?.phase === 'inRoom'", 'the room again')
    await untilBothMove()
    expect(await alice.frame.evaluate('window.told.LOCAL_JOIN')).toBeUndefined()
    expect(await before.isTheSame()).toBe(true)
  })

  it('her client loses the link and brings it back by itself', async () => {
    const before = await player()
    await cause(alice, 'waver')
    await untilPhase(alice, 'retrying')
    await cause(alice, 'relink')
    await untilBothMove()
    expect(await before.isTheSame()).toBe(true)
  })

  it('her player gives up and is revived alone', async () => {
    const before = await player()
    await cause(alice, 'playerLost')
    await untilMoving(alice, 'bob_main')
    expect(await before.isTheSame()).toBe(true)
  })

  it('the news freezes, and what has happened meanwhile is true in the end', async () => {
    await cause(alice, { news: 'frozen' })
    await ask(bob, 'unpublishLocalVideo()')
    await ask(bob, 'unpublishLocalAudio()')
    await cause(alice, { news: 'prompt' })
    await untilAway(alice, 'bob')
    await ask(bob, 'publishLocalAudio()')
    await ask(bob, 'publishLocalVideo()')
    await untilBothMove()
  })

  for (const news of ['late', 'shuffled'] as const)
    it(`somebody comes and goes while the news is ${news}`, async () => {
      const before = await player()
      await cause(alice, { news })
      await alice.frame.evaluate("phone.setBots('carol')")
      await untilMoving(alice, 'carol_main')
      await alice.frame.evaluate("phone.setBots('')")
      await untilAway(alice, 'carol')
      expect(await before.isTheSame()).toBe(true)
    })

  it('a phone call comes in, and she hangs it up', async () => {
    const before = await player()
    await cause(alice, { call: true })
    await untilPhase(alice, 'suspended')
    await untilAway(bob, 'alice')
    await alice.frame.getByRole('button', { name: 'Hang up' }).last().click()
    await untilBothMove()
    expect(await before.isTheSame()).toBe(true)
  })

  it('she closes the mini program at the capsule and opens it again', async () => {
    await cause(alice, { background: true })
    await cause(alice, 'suspend')
    await untilPhase(alice, 'suspended')
    await cause(alice, { background: false })
    await untilBothMove()
  })

  it('she looks at another app while the link is lost', async () => {
    await cause(alice, { background: true, network: 'down' })
    await untilAway(bob, 'alice')
    await cause(alice, { network: 'up' })
    await cause(alice, { background: false })
    await untilBothMove()
    expect(await alice.read('phone.problems')).toEqual([])
  })

  it('she looks at another app and is neither seen nor heard meanwhile', async () => {
    await alice.frame.evaluate("phone.page.room().setData({ background: 'mute' })")
    await cause(alice, { background: true })
    await untilAway(bob, 'alice')
    await cause(alice, { background: false })
    await untilBothMove()
    await alice.frame.evaluate("phone.page.room().setData({ background: 'keep' })")
  })

  const evictions = [
    ['kick', 'kicked'],
    ['dismiss', 'dismissed'],
  ] as const
  for (const [act, reason] of evictions)
    it(`she is put out: ${act}`, async () => {
      await hear(alice, 'KICKED_OUT', 'LOCAL_LEAVE')
      await cause(alice, act)
      await untilPhase(alice, 'idle')
      await untilAway(alice, 'bob')
      await untilAway(bob, 'alice')
      const told = await alice.frame.evaluate<Record<string, { reason: string }>>('window.told')
      expect([told['KICKED_OUT']?.reason, told['LOCAL_LEAVE']?.reason]).toEqual([reason, reason])
      await ask(alice, 'enterRoom()')
      await untilBothMove()
    })
})

describe('refused devices', () => {
  beforeEach(() => session.closePages())

  it('the camera: the guide says so, the microphone goes on, and the settings bring the picture', async () => {
    const dora = await open('dora', '602')
    await untilOurselves(dora)
    await ask(dora, 'exitRoom()')
    await cause(dora, { camera: 'denied' })
    await ask(dora, 'enterRoom()')
    await untilGuide(dora, 'Please allow the camera')
    const state = await ask<{ phase: string; enableMic: boolean }>(dora, 'getLocalState()')
    expect(state).toMatchObject({ phase: 'inRoom', enableMic: true })
    await allow(dora, 'camera', 'Open settings', 'Please allow the camera')
    await untilOurselves(dora)
  })

  it("the system's switch for the microphone: its settings bring the sound", async () => {
    const erin = await open('erin', '602')
    const frank = await open('frank', '602')
    await untilMoving(frank, 'erin_main')
    await ask(erin, 'exitRoom()')
    await cause(erin, { mic: 'blocked' })
    await ask(erin, 'enterRoom()')
    await untilGuide(erin, "allow WeChat to use the microphone in your phone's settings")
    await untilMoving(frank, 'erin_main')
    const heard = "page.room().getRemoteUserList().find(({ userID }) => userID === 'erin').hasMainAudio"
    expect(await frank.read(heard)).toBe(false)
    await allow(erin, 'mic', "Open the phone's settings", 'allow WeChat to use the microphone')
    await frank.until(heard, 'the voice of erin')
  })
})

describe('what stands before a call', () => {
  beforeEach(() => session.closePages())

  it('the privacy guide: it can be read, and whoever agrees is seen and heard', async () => {
    const [ines, jens] = [await open('ines', '606'), await open('jens', '606')]
    await untilMoving(jens, 'ines_main')
    await ask(ines, 'exitRoom()')
    await cause(ines, { privacy: 'open' })
    await expect(ask(ines, 'enterRoom()')).rejects.toThrow('has not agreed to the privacy guide')
    const words = 'Please read and accept the privacy guide'
    await untilGuide(ines, words)
    await ines.frame.getByRole('button', { name: 'Read the guide' }).click()
    await ines.frame.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    expect(await ines.frame.evaluate(isSaid(words))).toBe(true)
    await ines.frame.getByRole('button', { name: 'Accept' }).click()
    await ines.until(`!${isSaid(words)}`, 'the guide away')
    await untilOurselves(ines)
    await untilMoving(jens, 'ines_main')
  })

  it('a mini program that may not use the tags: a clear error, the guide, and a way in once it may', async () => {
    const kim = await open('kim', '607')
    await untilOurselves(kim)
    await ask(kim, 'exitRoom()')
    await cause(kim, { category: 'unfit' })
    await expect(ask(kim, 'enterRoom()')).rejects.toThrow('This mini program may not use live-pusher')
    await untilGuide(kim, 'This mini program may not use video and sound yet')
    await untilPhase(kim, 'idle')
    await cause(kim, { category: 'permitted' })
    await ask(kim, 'enterRoom()')
    await kim.until(`!${isSaid('may not use video and sound')}`, 'the guide away')
    await untilOurselves(kim)
  })

  it('WeChat DevTools: the guide says that a phone is needed', async () => {
    const lea = await open('lea', '608')
    await cause(lea, { platform: 'devTools' })
    const found = await ask<{ ok: boolean; reasons: readonly string[] }>(lea, 'preflight()')
    expect(found).toEqual({ ok: false, reasons: ['devTools'] })
    await untilGuide(lea, 'DevTools')
  })

  it('a room that is to be left in the background is left there, and is entered again by who wants to', async () => {
    const [mia, nils] = [await open('mia', '609'), await open('nils', '609')]
    await untilMoving(nils, 'mia_main')
    await mia.frame.evaluate("phone.page.room().setData({ background: 'leave' })")
    await cause(mia, { background: true })
    await untilPhase(mia, 'idle')
    await cause(mia, { background: false })
    await untilAway(nils, 'mia')
    await ask(mia, 'enterRoom()')
    await untilMoving(nils, 'mia_main')
  })
})

describe('one after the other', () => {
  beforeEach(() => session.closePages())

  it('the same user elsewhere: the first phone is put out once and does not come back', async () => {
    const first = await open('gina', '603')
    await untilPhase(first, 'inRoom')
    await hear(first, 'KICKED_OUT')
    const second = await open('gina', '603')
    await untilPhase(second, 'inRoom')
    await first.until('window.told.KICKED_OUT', 'the first phone put out')
    await untilPhase(first, 'idle')
    await untilOurselves(second)
  })

  it('a script of the random walks can be lived through', async () => {
    const script = [
      { do: 'enter', room: 7, sig: '' },
      { do: 'wait', ms: 1000 },
      { do: 'user', user: 'carol', what: 'join', twice: false },
      { do: 'user', user: 'carol', what: 'video', twice: false },
      { do: 'network', way: 'changes' },
      { do: 'interrupt', code: 5000 },
      { do: 'hide' },
      { do: 'show' },
      { do: 'render' },
    ]
    const phone = await open('hans', '604', { script: JSON.stringify(script) })
    await untilPhase(phone, 'inRoom')
    await untilMoving(phone, 'carol_main')
  })

  it('the wall has a panel for each phone that makes its troubles and shows them', async () => {
    const wall = await session.openWall({ phones: '1', room: '605', lang: 'en', page: 'pages/plain/plain' })
    const phone = await wall.phoneOf('alice')
    await untilPhase(phone, 'inRoom')
    await wall.page.getByRole('button', { name: 'What can go wrong' }).click()
    const panel = wall.page.getByRole('complementary', { name: 'What can go wrong' })
    const down = panel.getByRole('button', { name: 'Down' })
    await down.click()
    await untilPhase(phone, 'retrying')
    expect(await down.getAttribute('aria-pressed')).toBe('true')
    await wall.page.screenshot({ path: path.join(artifacts, 'troubles.png') })
    await panel.getByRole('button', { name: 'Up', exact: true }).click()
    await untilPhase(phone, 'inRoom')
    await panel.getByRole('button', { name: 'Kick out' }).click()
    await untilPhase(phone, 'idle')
  })
})
