import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { dist, findingsIn, openSite } from './site'
import type { Site } from './site'

jest.setTimeout(120_000)

let site: Site
let page: Page
beforeAll(async () => {
  site = await openSite()
  page = await site.browser.newPage(site.address)
})
afterAll(() => site.close())

const documents = fs
  .readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/^live\/|404\.html$|(^|\/)index\.html$/.test(file))
  .sort()

// What is around it is VitePress's.
test.each(documents)('the document of %s is accessible', async (file) => {
  await page.goto(`${site.address}/${file}`)
  expect(await findingsIn(page, '.vp-doc')).toEqual([])
})
