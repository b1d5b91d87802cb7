import { externalClasses } from '../../../src/schema/hooks'
import { HostPage, must, room7, settled } from '../host-page'
import { attribute } from '../simulate'

HostPage.useTile({
  properties: { user: Object },
  template: '<view class="own">{{user.name}} {{user.hasAudio ? "heard" : "silent"}}</view>',
})

async function withBob(properties: object = {}, inside = ''): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, ...properties }, 'en', inside)
  await page.entered()
  await page.users(1031, 'bob')
  return page
}

const inRoom = (page: HostPage, selector: string) => page.room.querySelector(selector)

describe('a tile of the page’s own', () => {
  const texts = (page: HostPage) =>
    [...page.room.dom.querySelectorAll('[class*=own]')]
      .map(({ textContent }) => textContent.trim())
      .filter((text) => /heard|silent/.test(text))
      .filter((text, index, all) => all.indexOf(text) === index)

  test('is drawn over each, ours too, and knows whose it is', async () => {
    const page = await withBob({ users: { bob: { name: 'Bob' } } })
    expect(texts(page)).toEqual(['Bob silent', 'alice silent'])
    await page.audio('bob')
    expect(texts(page)).toEqual(['Bob heard', 'alice silent'])
  })

  test('with plain, nothing of ours is under it', async () => {
    const page = await withBob({ plain: true })
    expect([texts(page), page.room.querySelectorAll('.overlay')]).toEqual([
      ['bob silent', 'alice silent'],
      [],
    ])
    await page.set({ plain: false })
    expect(page.room.querySelectorAll('.overlay')).toHaveLength(2)
  })
})

test.each(['overlay', 'controls', 'guide'])('the slot %s takes nodes of the page', async (slot) => {
  const page = await withBob({}, `<view slot="${slot}" class="mine">mine</view>`)
  expect(page.room.dom.textContent).toContain('mine')
})

test('the slot placeholder is there while nobody else is', async () => {
  const page = await HostPage.open(room7, 'en', '<view slot="placeholder">invite somebody</view>')
  await page.entered()
  expect(page.room.dom.textContent).toContain('invite somebody')
  expect(page.room.dom.textContent).toContain('Waiting for others')
  await page.users(1031, 'bob')
  expect(page.room.dom.textContent).not.toContain('invite somebody')
  expect(page.room.dom.textContent).not.toContain('Waiting for others')
})

test('every class of the page lands on its part', async () => {
  const page = await withBob()
  for (const name of Object.keys(externalClasses)) expect(page.room.dom.innerHTML).toContain(`page-${name}`)
})

describe('fingers on a tile', () => {
  async function touch(page: HostPage, selector: string, how = 'tap'): Promise<void> {
    must(inRoom(page, selector)).dispatchEvent(how)
    await settled()
  }

  test('are told, twice in a short time as a double tap', async () => {
    const page = await withBob()
    await touch(page, '.tile--main')
    await touch(page, '.tile--local')
    await touch(page, '.tile--main')
    await touch(page, '.tile--main')
    const [bob, alice] = ['bob', 'alice'].map((userID) => ({ userID, streamType: 'main' }))
    expect(page.touches).toEqual([
      { event: 'tiletap', detail: bob },
      { event: 'tiletap', detail: alice },
      { event: 'tiletap', detail: bob },
      { event: 'tiletap', detail: bob },
      { event: 'tiledoubletap', detail: bob },
    ])
  })

  test('that stay are told as a long press', async () => {
    const page = await withBob()
    await touch(page, '.tile--main', 'longpress')
    expect(page.touches).toEqual([{ event: 'tilelongpress', detail: { userID: 'bob', streamType: 'main' } }])
  })
})

describe('the theme', () => {
  const isLight = (page: HostPage): boolean => page.room.dom.innerHTML.includes('room--light')

  test.each([
    ['auto', undefined, false],
    ['auto', 'light', true],
    ['auto', 'dark', false],
    ['light', 'dark', true],
    ['dark', 'light', false],
  ])('%s on a phone that is %s is light: %s', async (theme, phoneTheme, expected) => {
    HostPage.phone.theme = phoneTheme
    expect(isLight(await withBob({ theme }))).toBe(expected)
  })

  test('auto follows the phone while the room is there, and no longer', async () => {
    HostPage.phone.theme = 'dark'
    const page = await withBob()
    HostPage.phone.turn('light')
    expect(isLight(page)).toBe(true)
    page.close()
    expect(HostPage.phone.listeners).toEqual([])
  })

  test('that is none changes nothing and is told', async () => {
    const page = await withBob({ theme: 'light' })
    await page.set({ theme: 'purple' })
    expect(page.detailsOf('ERROR')).toMatchObject([{ reason: 'invalidParameter', field: 'theme' }])
  })
})

describe('words', () => {
  const label = (page: HostPage): unknown =>
    attribute(must(inRoom(page, '#controls')).querySelectorAll('.key')[0]!, 'ariaLabel')

  test.each([
    ['zh-CN', '麦克风'],
    ['en', 'Microphone'],
    ['auto', 'Microphone'],
  ])('of locale %s on an English phone', async (locale, word) => {
    expect(label(await withBob({ locale }))).toBe(word)
  })

  test('change while the room goes on, and any can be the page’s own', async () => {
    const page = await withBob()
    await page.set({ locale: 'zh-CN' })
    expect(label(page)).toBe('麦克风')
    await page.set({ words: { controls: { mic: '话筒' } } })
    expect(label(page)).toBe('话筒')
    await page.set({ words: {} })
    expect(label(page)).toBe('麦克风')
  })

  test('that are empty are not shown', async () => {
    const page = await HostPage.open({ ...room7, words: { alone: '' } })
    await page.entered()
    expect(inRoom(page, '.room__alone')).toBeUndefined()
  })
})
