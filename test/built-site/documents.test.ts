import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { TestBrowser } from '../../playground/test/browser'
import { StaticServer } from './static-server'

// `npm run test:site` builds the site first.
const dist = path.resolve(__dirname, '../../site/dist')
const axe = path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js')

jest.setTimeout(120_000)

let server: StaticServer
let address: string
let browser: TestBrowser
let page: Page
beforeAll(async () => {
  server = new StaticServer(dist)
  address = await server.start()
  browser = await TestBrowser.launch()
  page = await browser.newPage(address)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const documents = fs
  .readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/^live\/|404\.html$|(^|\/)index\.html$/.test(file))
  .sort()

// Its frame is that of VitePress.
test.each(documents)('the document of %s is accessible', async (file) => {
  await page.goto(`${address}/${file}`)
  await page.addScriptTag({ path: axe })
  const violations = await page.evaluate<{ id: string }[]>(
    `axe.run('.vp-doc', { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )
  expect(violations.map(({ id }) => id)).toEqual([])
})
