import { checks, type CheckID } from '../../playground/app/lab/checks'
import type { Report } from '../../playground/app/lab/report'
import { tone } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { cause, heal } from './support/chaos'
import { shippedApp } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(480_000)

// Two phones run the whole lab: alice runs every check, bob assists, and alice's human actions are simulated.

let session: Session
let alice: Phone
let bob: Phone
beforeAll(async () => {
  session = await Session.open(shippedApp)
  const open = (user: string): Promise<Phone> =>
    session.openPhone({ page: 'pages/lab/lab', user, room: '931', lang: 'en', look: '500' })
  alice = await open('alice')
  bob = await open('bob')
})
afterAll(() => session.close())

const it = testIn(() => session)

const tap = (phone: Phone, id: string): Promise<void> => phone.byId(id).click()

const trouble = async (order: Parameters<typeof cause>[1]): Promise<void> => {
  await cause(alice, order)
  await alice.until(
    "page.room().getLocalState().phase !== 'inRoom' || phone.faults.background",
    'the trouble',
  )
}

/** Simulated human actions during a check. */
const people: Partial<Record<CheckID, () => Promise<void>>> = {
  background: () => trouble({ background: true }),
  capsule: () => trouble('suspend'),
  hiddenLeave: async () => {
    await trouble({ background: true })
    await alice.until("page.lab.recording.since(0, 'localleave').length > 0", 'the leave')
  },
  hiddenJoin: async () => {
    const joins = "page.lab.recording.since(0, 'remoteuserjoin').length"
    const before = await alice.read<number>(joins)
    await trouble({ background: true })
    await alice.until(`${joins} > ${before}`, 'the other one again')
  },
  network: () => trouble('networkChange'),
  phoneCall: () => trouble({ call: true }),
  alarm: () => trouble({ call: true }),
  nine: async () => {
    await alice.frame.evaluate("phone.setBots('8:quiet')")
    await alice.until('page.room().getRemoteUserList().length >= 8', 'eight others')
  },
}

/** A check that opens another page for a person to look at. */
async function lookElsewhere(): Promise<void> {
  await alice.until("page.route === 'pages/custom/custom'", 'the other page')
  await alice.frame.evaluate('wx.navigateBack()')
}

/** Faults to cause before a check starts. */
const before: Partial<Record<CheckID, Parameters<typeof cause>[1]>> = {
  cameraDenied: { camera: 'denied' },
  micDenied: { mic: 'denied' },
  systemCamera: { camera: 'blocked' },
  category: { category: 'unfit' },
  privacy: { privacy: 'open' },
}

async function run(id: CheckID): Promise<void> {
  if (before[id]) await cause(alice, before[id])
  await tap(alice, 'run')
  if (id === 'ownTile') await lookElsewhere()
  await alice.until(
    'page.data.isWaiting || (!page.data.isRunning && page.data.step.verdict)',
    `${id} under way`,
  )
  if (await alice.read('page.data.isWaiting')) {
    await people[id]?.()
    await heal(alice)
    if (before[id]) await comeBack()
    await tap(alice, 'done')
  }
  await alice.until('!page.data.isRunning && page.data.step.verdict', `a finding of ${id}`)
}

/** Returns from the settings after a permission was allowed. */
async function comeBack(): Promise<void> {
  await cause(alice, { background: true })
  await cause(alice, { background: false })
}

it('two phones pair by the number of a room', async () => {
  for (const phone of [alice, bob]) await tap(phone, 'pair')
  for (const phone of [alice, bob]) await phone.until('page.data.hasLink', 'an answer of the other lab')
})

it('the lab goes through every check', async () => {
  await alice.read(`page.setData({ music: '${tone(20_000)}' })`)
  for (const { id, by } of checks) {
    await alice.until(`page.data.step?.id === '${id}' && !page.data.isRunning`, `the step ${id}`)
    if (await alice.read('page.data.step.canRun')) await run(id)
    await tap(alice, by === 'lab' ? 'next' : 'yes')
  }
})

it('at the end there is a complete report, without a secret', async () => {
  await alice.until("page.data.stage === 'report'", 'the report')
  const report = await alice.read<Report>('page.reported()')
  expect(report).toMatchObject({
    isComplete: true,
    link: 'messages',
    engine: 'webview',
    partner: { userID: 'bob' },
  })
  expect(report.results.map(({ id }) => id)).toEqual(checks.map(({ id }) => id))
  const failed = report.results.filter(({ status }) => status === 'failed')
  // A browser's camera has no flashlight.
  expect(failed).toEqual([expect.objectContaining({ id: 'torchZoom' })])
  expect(JSON.stringify(report)).not.toContain(await alice.read<string>('page.lab.secrets[0]'))
})
