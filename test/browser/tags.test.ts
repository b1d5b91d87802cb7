import type { Phone } from '../../playground/test/main'
import { Session, testIn } from './support/session'

jest.setTimeout(180_000)

let session: Session
let phone: Phone
beforeAll(async () => {
  session = await Session.open()
  phone = await session.openPhone({ page: 'pages/tags/tags' })
  await phone.until("page.heard.some(([type]) => type === 'load')", 'the picture')
})
afterAll(() => session.close())
beforeEach(() => phone.read('page.heard.splice(0)'))

const it = testIn(() => session)
type Heard = readonly [type: string, id: string, detail: object]

const heard = (): Promise<Heard[]> => phone.read('page.heard')

it('a button can be tapped unless it is disabled', async () => {
  await phone.byId('button').click()
  await phone.byId('disabled').click({ force: true })
  expect(await heard()).toEqual([['tap', 'button', {}]])
})

it('hover-class is there as long as the finger is', async () => {
  const colour = (): Promise<string> =>
    phone.byId('hover').evaluate((element) => getComputedStyle(element).color)
  await phone.byId('hover').hover()
  await phone.page.mouse.down()
  await phone.until(
    "getComputedStyle(document.querySelector('[id$=\"--hover\"]')).color === 'rgb(0, 128, 0)'",
  )
  await phone.page.mouse.up()
  await phone.until(
    "getComputedStyle(document.querySelector('[id$=\"--hover\"]')).color !== 'rgb(0, 128, 0)'",
  )
  expect(await colour()).toBe('rgb(17, 17, 17)')
})

it('accessibility attributes are those of the web, on every tag', async () => {
  const attributes = (): Promise<(string | null)[]> =>
    phone
      .byId('hover')
      .evaluate((element) =>
        ['role', 'aria-label', 'aria-pressed', 'aria-checked'].map((name) => element.getAttribute(name)),
      )
  expect(await attributes()).toEqual(['button', 'first', 'false', null])
  await phone.read("page.setData({ label: 'second' })")
  expect(await attributes()).toEqual(['button', 'second', 'false', null])
})

it('an image fits as its mode says', async () => {
  expect(
    await phone
      .byId('image')
      .locator('img')
      .evaluate((element) => getComputedStyle(element).objectFit),
  ).toBe('contain')
})

it('an input tells what was typed, keeps to its length and confirms', async () => {
  const field = phone.byId('input').locator('input')
  await field.click()
  await field.press('End')
  await field.pressSequentially('defg')
  await field.press('Enter')
  const events = await heard()
  expect(events).toContainEqual(['input', 'input', { value: 'abcd', cursor: 4 }])
  expect(events.at(-1)).toEqual(['confirm', 'input', { value: 'abcde' }])
})

it('model:value binds both ways', async () => {
  await phone.byId('model').locator('input').fill('new')
  expect(await phone.read('page.data.text')).toBe('new')
  await phone.read("page.setData({ text: 'set' })")
  expect(await phone.byId('model').locator('input').inputValue()).toBe('set')
})

it('switch, slider, radio and checkbox tell their values', async () => {
  await phone.byId('switch').click()
  await phone.byId('slider').locator('input').fill('70')
  await phone.byId('label').click()
  await phone.byId('checkbox').click()
  expect((await heard()).filter(([type]) => type === 'change')).toEqual([
    ['change', 'switch', { value: false }],
    ['change', 'slider', { value: 70 }],
    ['change', '', { value: 'x' }],
    ['change', '', { value: ['p', 'q'] }],
  ])
})

it('a form gathers the values of its fields', async () => {
  await phone.byId('submit').click()
  expect((await heard()).filter(([type]) => type === 'submit')).toEqual([
    ['submit', '', { value: { text: 'set', model: 'set', area: 'long', on: false, level: 70 } }],
  ])
})

it('a scroll-view moves to scroll-top and reports it, and the end it comes to', async () => {
  await phone.read('page.setData({ scrollTop: 300 })')
  await phone.until(
    "page.heard.some(([type]) => type === 'scroll') && page.heard.some(([type]) => type === 'scrolltolower')",
  )
  expect(await phone.read("page.heard.find(([type]) => type === 'scroll')")).toMatchObject([
    'scroll',
    'scroll',
    { scrollTop: 300, deltaY: -300 },
  ])
})

it('a swiper turns to current and says so', async () => {
  await phone.read('page.setData({ current: 1 })')
  await phone.until(
    "page.heard.some(([type, id, { current }]) => type === 'change' && id === 'swiper' && current === 1)",
  )
})

it('text keeps its lines', async () => {
  expect((await phone.byId('text').boundingBox())?.height).toBeGreaterThan(30)
})

it('a custom navigation bar gives the page the whole phone, and a navigator leads to another page', async () => {
  expect(await phone.read('wx.getWindowInfo().windowHeight')).toBe(844)
  await phone.byId('navigator').click()
  await phone.until("page.route === 'pages/second/second' && page.data.from === 'tags'")
  expect(await phone.read('phone.problems')).toEqual([])
})
