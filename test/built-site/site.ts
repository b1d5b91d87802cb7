import path from 'node:path'
import type { Page } from 'playwright-core'
import { TestBrowser } from '../../playground/test/browser'
import { StaticServer } from './static-server'

/** Where `npm run test:site` builds the site before its tests. */
export const dist = path.resolve(__dirname, '../../site/dist')

const axe = path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js')

/** The built site on a server for files, and a browser. */
export interface Site {
  readonly address: string
  readonly server: StaticServer
  readonly browser: TestBrowser
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const server = new StaticServer(dist)
  const [address, browser] = await Promise.all([
    server.start(),
    TestBrowser.launch({ viewport: { width: 1280, height: 900 } }),
  ])
  const close = async (): Promise<void> => {
    await browser.close()
    await server.stop()
  }
  return { address, server, browser, close }
}

/** What an accessibility checker finds in a part of a page, but not in the frames in it. */
export async function findingsIn(page: Page, part: string): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(part)}, { iframes: false, resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id }) => id))`,
  )
}
