import { untilMoving } from '../../playground/test/main'
import type { Phone } from '../../playground/test/main'
import { tapControl } from './support/controls'
import { shippedApp } from './support/playground'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

// The pages of the demo work as their cards describe.

let session: Session
beforeAll(async () => {
  session = await Session.open(shippedApp)
})
afterAll(() => session.close())
afterEach(() => session.closePages())

const it = testIn(() => session)

const open = (name: string, query: Readonly<Record<string, string>>): Promise<Phone> =>
  session.openPhone({ page: `pages/${name}/${name}`, lang: 'en', theme: 'dark', ...query })

const listed = (phone: Phone, users: string): Promise<void> =>
  phone.until(
    `page.selectComponent('#room').getRemoteUserList().map(({ userID }) => userID).join() === '${users}'`,
    `in the room: ${users}`,
  )
const problemsOf = (phone: Phone): Promise<unknown[]> => phone.frame.evaluate('phone.problems')
const inTile = (user: string): string => `document.querySelector('[id$="--${user}_main"]')`

const names = ['call', 'meeting', 'classroom', 'live', 'voice', 'brand', 'custom', 'lab', 'seed-1v3']

it('each card of the home page opens the page that it shows', async () => {
  const phone = await open('home', { user: 'alice', room: '801' })
  for (const name of names) {
    await phone.byId(name).click()
    await phone.until(`page.route === 'pages/${name}/${name}'`, `the page ${name}`)
    await phone.frame.evaluate('wx.navigateBack()')
    await phone.until("page.route === 'pages/home/home'", 'home')
  }
  expect(await problemsOf(phone)).toEqual([])
})

it('in a live room one goes on stage and off, and stays in the room', async () => {
  const host = await open('call', { user: 'alice', room: '802' })
  const guest = await open('live', { user: 'bob', room: '802' })
  await untilMoving(guest, 'alice_main')
  await listed(host, '')
  await guest.byId('stage').click()
  await untilMoving(host, 'bob_main')
  await guest.until('page.data.isOnStage', 'the stage')
  await guest.byId('stage').click()
  await listed(host, '')
  await untilMoving(guest, 'alice_main')
})

it('in a voice room one takes a seat, and is heard of', async () => {
  const host = await open('voice', { user: 'alice', room: '803' })
  const guest = await open('voice', { user: 'bob', room: '803' })
  await guest.byId('seat').click()
  await listed(host, 'bob')
  await guest.byId('seat').click()
  await listed(host, '')
})

it('a meeting shows a shared screen, and hanging up goes back to where one came from', async () => {
  const phone = await open('home', { user: 'alice', room: '804', bots: 'tara,ana:share' })
  await phone.byId('meeting').click()
  await untilMoving(phone, 'ana_aux')
  await tapControl(phone, 'Hang up')
  await phone.until("page.route === 'pages/home/home'", 'home')
})

it('behind “more” a meeting lets people copy what has happened, without a secret', async () => {
  await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const phone = await open('meeting', { user: 'alice', room: '808', bots: 'tara' })
  await untilMoving(phone, 'tara_main')
  await tapControl(phone, 'More')
  await tapControl(phone, 'Copy diagnostics')
  const copied = "navigator.clipboard.readText().then((text) => text.startsWith('{') && text)"
  const text = await (await phone.frame.waitForFunction<string>(copied)).jsonValue()
  expect(JSON.parse(text)).toMatchObject({ room: { phase: 'inRoom', userID: 'alice' } })
  expect(text).not.toContain(await phone.read<string>('page.data.userSig'))
})

it('the explorer turns properties, shows events, calls methods, and writes the WXML', async () => {
  const phone = await open('explorer', { user: 'alice', room: '809', bots: 'mei,leo' })
  await untilMoving(phone, 'mei_main')
  await phone.frame.getByRole('textbox', { name: /^Find by name/ }).fill('classroom')
  await phone.byId('set-layout-classroom').click()
  await phone.byId('tab-methods').click()
  await phone.frame.getByRole('textbox', { name: /^Find by name/ }).fill('setPinnedUser')
  await phone.frame.getByRole('textbox', { name: 'userID: string' }).fill('leo')
  await phone.byId('call-setPinnedUser').click()
  await phone.until(`page.data.results.setPinnedUser === '✓'`, 'the method has resolved')
  const width = (user: string): string => `${inTile(user)}.getBoundingClientRect().width`
  await phone.until(`${width('leo')} > 2 * ${width('mei')}`, 'leo large')
  await phone.byId('tab-events').click()
  await phone.frame.getByRole('textbox', { name: /^Find by name/ }).fill('remoteuserjoin')
  await phone.frame.getByText('bind:remoteuserjoin').first().waitFor()
  await phone.byId('tab-markup').click()
  expect(await phone.byId('markup').textContent()).toContain('  layout="classroom"\n')
})

it('in a classroom the teacher is large', async () => {
  const phone = await open('classroom', { user: 'alice', room: '805', bots: 'tara,mei,leo', teacher: 'mei' })
  await untilMoving(phone, 'mei_main')
  const width = (user: string): string => `${inTile(user)}.getBoundingClientRect().width`
  await phone.until(`${width('mei')} > 2 * ${width('tara')}`, 'mei larger than tara')
})

it('a brand theme is a matter of variables', async () => {
  const phone = await open('brand', { user: 'alice', room: '806', bots: '1' })
  await untilMoving(phone, 'mei_main')
  const colour = await phone.frame.evaluate<string>(
    `getComputedStyle(document.querySelector('[class*="--room--"]')).backgroundColor`,
  )
  expect(colour).toBe('rgb(42, 18, 80)')
})

it('tiles and controls can be wholly the page’s own', async () => {
  const phone = await open('custom', { user: 'alice', room: '807', bots: 'tara,ana:mute' })
  await untilMoving(phone, 'tara_main')
  await phone.until(`${inTile('tara')}.innerText.trim() === 'Tara'`, 'the plate of Tara')
  await phone.until(`/Ana\\s+Microphone off/.test(${inTile('ana')}.innerText)`, 'the plate of Ana')
  expect(await phone.frame.locator('[class*="overlay__name"], [class*="key__circle"]').count()).toBe(0)
  await phone.byId('mic').click()
  await phone.until('page.selectComponent("#room").getLocalState().enableMic === false', 'the microphone off')
  expect(await problemsOf(phone)).toEqual([])
})
