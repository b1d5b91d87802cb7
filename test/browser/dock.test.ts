import fs from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { untilMoving } from '../../playground/test/main'
import type { Phone, Wall } from '../../playground/test/main'
import { cause, untilPhase } from './support/chaos'
import { roomPages } from './support/playground'
import { artifacts, Session, testIn } from './support/session'

jest.setTimeout(180_000)

// The dock beside two phones in a real call.

let session: Session
let wall: Wall
let alice: Phone
let dock: Locator

beforeAll(async () => {
  session = await Session.open(roomPages)
  wall = await session.openWall({ phones: '2', room: '801', lang: 'en', page: 'pages/plain/plain' })
  alice = await wall.phoneOf('alice')
  dock = wall.page.getByRole('region', { name: 'Inside the phones' })
  await untilMoving(alice, 'bob_main')
})
afterAll(() => session.close())

const it = testIn(() => session)

const openTab = (name: string): Promise<void> => dock.getByRole('tab', { name }).click()
const panel = (): Locator => dock.getByRole('tabpanel')
const chooseUser = (name: string): Promise<void> =>
  dock.getByRole('group', { name: 'Phone' }).getByRole('button', { name }).click()

/** The group of the timeline that a text is in. */
const groupWith = (text: string): Locator => panel().getByRole('listitem').filter({ hasText: text }).last()

it('the timeline shows what an event led to, and its filters find it', async () => {
  await openTab('Timeline')
  await chooseUser('alice')
  await panel().getByRole('searchbox').fill('1018')
  await groupWith('statechange 1018').waitFor()
  await panel().getByRole('searchbox').fill('')
  const joined = groupWith('statechange 1018')
  await joined.getByText('→ inRoom').waitFor()
  await joined.getByText('localjoin').waitFor()
  await panel().getByRole('button', { name: 'Requests', exact: true }).click()
  await panel().getByText('GET /usersig').waitFor()
  expect(await panel().getByText('statechange 1018').count()).toBe(0)
  await panel().getByRole('button', { name: 'Requests', exact: true }).click()
})

it('what two timers that are due together do is shown apart', async () => {
  await alice.frame.evaluate(`new Promise((done) => {
    setTimeout(() => phone.page.setData({ due: 'first' }), 1)
    setTimeout(() => done(phone.page.setData({ due: 'second' })), 1)
    const end = performance.now() + 20
    while (performance.now() < end);
  })`)
  await panel().getByRole('searchbox').fill('"due"')
  await groupWith('second').waitFor()
  expect(await panel().getByRole('listitem').filter({ hasText: 'first' }).innerText()).not.toContain('second')
  await panel().getByRole('searchbox').fill('')
})

it('the running total of setData counts, and stops at a pause', async () => {
  const total = (): Promise<string> => panel().locator('.total').innerText()
  expect(await total()).toMatch(/^setData \d+ · [\d.]+ K?B$/)
  await panel().getByRole('button', { name: 'Pause' }).click()
  const lines = await panel().getByRole('listitem').count()
  await cause(alice, 'waver')
  await untilPhase(alice, 'retrying')
  await cause(alice, 'relink')
  await untilPhase(alice, 'inRoom')
  expect(await panel().getByRole('listitem').count()).toBe(lines)
  await panel().getByRole('button', { name: 'Go on' }).click()
  await groupWith('→ retrying').waitFor()
})

it('nothing that a phone recorded or that the dock shows is a secret', async () => {
  const recorded = await alice.frame.evaluate<string>('JSON.stringify(phone.trace)')
  const userSig = await alice.frame.evaluate<string>('phone.page.data.userSig')
  expect(userSig.length).toBeGreaterThan(20)
  expect(recorded).not.toContain(userSig.slice(0, 20))
  await openTab('State')
  await panel().getByText('userSig').waitFor()
  expect(await panel().innerText()).toContain('"***"')
})

it('the state follows the phone, and what has changed is marked', async () => {
  await openTab('State')
  await alice.frame.evaluate('phone.page.setData({ userID: "alice", counted: { times: 1 } })')
  await panel().getByText('counted').waitFor()
  await alice.frame.evaluate('phone.page.setData({ "counted.times": 2 })')
  await panel().locator('[data-changed] > details > summary', { hasText: 'counted' }).waitFor()
  await panel().getByRole('button', { name: 'Room', exact: false }).first().click()
  await panel().getByText('"inRoom"').waitFor()
})

it('the network shows each stream as WebRTC measures it', async () => {
  await openTab('Network')
  const row = panel().getByRole('row').filter({ hasText: 'receives bob' }).filter({ hasText: 'camera' })
  await row.getByText(/^[1-9]\d* kbps$/).waitFor()
  await row.getByText(/\d+×\d+ \d+ fps/).waitFor()
})

it('a loss acts at once on a running call, and ends with it', async () => {
  const connections = (): Promise<number> => alice.frame.evaluate<number>('connections.length')
  const before = await connections()
  const row = panel().getByRole('row').filter({ hasText: 'receives bob' }).filter({ hasText: 'sound' })
  await row.getByText(/^0\.0 %$/).waitFor()
  await cause(alice, { loss: 20 })
  await row.getByText(/^[1-9]\d\.\d %$/).waitFor()
  await untilMoving(alice, 'bob_main')
  await cause(alice, { loss: 0 })
  await row.getByText(/^0\.0 %$/).waitFor()
  expect(await connections()).toBe(before)
})

it('the console and the problems are one list each, with a number on the phone', async () => {
  await alice.frame.evaluate('console.warn("odd", { left: 1 })')
  await openTab('Console')
  await panel().getByText('odd').waitFor()
  await alice.frame.evaluate('setTimeout(() => { throw new Error("broken page") })')
  await alice.frame.evaluate('setTimeout(() => { throw new Error("broken page") })')
  const count = wall.page.locator('figure[data-user="alice"]').getByRole('button', { name: '1 problem' })
  await count.click()
  await panel().getByText('Error: broken page', { exact: false }).first().waitFor()
  await panel().getByText('2 times').waitFor()
  expect(await wall.page.locator('playground-problems').count()).toBe(0)
  expect(await alice.frame.locator('playground-problems').count()).toBe(0)
})

it('values in the storage are seen, changed and deleted', async () => {
  await openTab('Storage')
  await alice.frame.evaluate('wx.setStorageSync("theme", { dark: true })')
  const value = panel().getByRole('textbox', { name: 'Value: theme' })
  await value.fill('{"dark":false}')
  await value.blur()
  await alice.until('wx.getStorageSync("theme").dark === false', 'the new value')
  await value.fill('{')
  await value.blur()
  await panel().getByText('Not JSON').waitFor()
  expect(await value.inputValue()).toBe('{')
  await panel().getByRole('textbox', { name: 'login' }).fill('{"code":"mine"}')
  await panel().getByRole('textbox', { name: 'login' }).blur()
  await alice.until('phone.answers.get("login").code === "mine"', 'the new answer')
  await panel().getByRole('button', { name: 'Delete: theme' }).click()
  await alice.until('wx.getStorageSync("theme") === ""', 'the value away')
})

it('a recording opens in the dock, is played step by step, and is saved as it is', async () => {
  const record = wall.page.getByRole('button', { name: 'Record', exact: true })
  await record.click()
  await cause(alice, { network: 'down' })
  await untilPhase(alice, 'retrying')
  await cause(alice, { network: 'up' })
  await untilPhase(alice, 'inRoom')
  await groupOfTimeline('network')
  await wall.page.getByRole('button', { name: 'Stop and open the recording' }).click()
  const bar = dock.getByRole('group', { name: 'Recording' })
  await bar.getByRole('button', { name: 'Back to the start' }).click()
  await bar.getByText(/^0 of \d+$/).waitFor()
  await bar.getByRole('button', { name: 'Next step' }).click()
  await bar.getByText(/^1 of \d+$/).waitFor()
  const [saved] = await Promise.all([
    wall.page.waitForEvent('download'),
    bar.getByRole('button', { name: 'Save as a test' }).click(),
  ])
  const file = path.join(artifacts, 'recorded.test.js')
  await saved.saveAs(file)
  const text = fs.readFileSync(file, 'utf8')
  expect(text).toContain("require('trtc-room-playground/test')")
  expect(text).toContain('network: "down"')
  await bar.getByRole('button', { name: 'Back to the phones' }).click()
})

async function groupOfTimeline(text: string): Promise<void> {
  await openTab('Timeline')
  await groupWith(text).waitFor()
}

it('a path that is typed under a phone opens that page, and a wrong one is told', async () => {
  const field = wall.page.getByRole('textbox', { name: 'Page: bob' })
  await field.fill('pages/none/none')
  await field.press('Enter')
  await wall.page.locator('figure[data-user="bob"] [title*="is not found"]').waitFor()
  const bob = await wall.phoneOf('bob')
  await bob.frame.evaluate('phone.page.isOld = true')
  await field.fill('pages/plain/plain?user=bob&room=801')
  await field.press('Enter')
  await bob.until('page.isOld === undefined', 'the new page')
  await untilMoving(alice, 'bob_main')
})

it('an accessibility checker finds nothing in any tab', async () => {
  await wall.page.addScriptTag({ path: path.resolve('node_modules/axe-core/axe.min.js') })
  await wall.page
    .locator('figure[data-user="alice"]')
    .getByRole('button', { name: 'What can go wrong' })
    .click()
  for (const tab of ['Timeline', 'State', 'Network', 'Console', 'Problems', 'Storage']) {
    await openTab(tab)
    const found = await wall.page.evaluate<string[]>(
      `axe.run(document, { iframes: false, resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' ')))`,
    )
    expect([tab, found]).toEqual([tab, []])
  }
  await wall.page.screenshot({ path: path.join(artifacts, 'dock.png') })
})
