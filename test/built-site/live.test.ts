import type { Page } from 'playwright-core'
import { Phone } from '../../playground/test/phone'
import { liveExamples } from '../../site/live'
import { findingsIn, openSite } from './site'
import type { Site } from './site'

jest.setTimeout(120_000)

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const names = Object.keys(liveExamples)

/** Opens a page of the site and starts its phones. */
async function start(file: string, key: string): Promise<{ readonly page: Page; readonly phones: Phone[] }> {
  const page = await site.browser.newPage(`${site.address}/${file}`)
  await page.getByRole('button', { name: key }).click()
  const name = file.replace(/^en\//, '').replace(/\.html$/, '')
  const phones = (liveExamples[name]?.users ?? []).map(async (user) => {
    const frame = await (await page.waitForSelector(`iframe[title="${user}"]`)).contentFrame()
    return new Phone(frame as NonNullable<typeof frame>, user)
  })
  return { page, phones: await Promise.all(phones) }
}

/** In a voice room there are no pictures, and the site plays no sound: whoever takes a seat appears. */
async function isSeated([speaker, listener]: readonly Phone[]): Promise<void> {
  await speaker?.tap('Take a seat')
  await listener?.until("document.body.innerText.includes('林美玲')", 'mei')
}

test.each(names)('%s shows the room live, with no server but one for files', async (name) => {
  const { page, phones } = await start(`en/${name}.html`, 'Try it here')
  if (liveExamples[name]?.page === 'voice') await isSeated(phones)
  else for (const phone of phones) await phone.untilSeen()
  await page.close()
  expect(site.server.missing).toEqual([])
  expect(site.browser.foreignRequests).toEqual([])
  expect(site.browser.console.filter((line) => /^(error|uncaught)/.test(line))).toEqual([])
})

test('the phones speak the language of the page, follow its theme, hang up and call again', async () => {
  const { page, phones } = await start('guide/call.html', '在这里试试')
  const [mei, leo] = phones as [Phone, Phone]
  await mei.untilSeen()
  await page.locator('.VPNavBar .VPSwitchAppearance').first().click()
  await mei.until(`wx.getSystemInfoSync().theme === 'dark'`, 'the dark theme')
  await leo.tap('挂断')
  await leo.tap('重新进入')
  await Promise.all([mei.untilSeen(), leo.untilSeen()])
  await page.getByRole('button', { name: '结束' }).click()
  expect(await page.locator('iframe').count()).toBe(0)
  await page.close()
})

test.each(['light', 'dark'] as const)(
  'the live part of a page is accessible in the %s theme',
  async (theme) => {
    const { page, phones } = await start('en/guide/call.html', 'Try it here')
    await phones[0]?.untilSeen()
    await page.evaluate(`document.documentElement.classList.toggle('dark', ${theme === 'dark'})`)
    expect(await findingsIn(page, '.live')).toEqual([])
    await page.close()
  },
)
