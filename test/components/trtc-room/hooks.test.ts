import { externalClasses } from '../../../src/schema/hooks'
import { HostPage, room7 } from '../host-page'

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
