import { chromium } from 'playwright-core'
import type { BrowserServer } from 'playwright-core'
import { browserOptions, SHARED } from './browser'

const shared = globalThis as { browserServer?: BrowserServer }

/** Before the first file: one browser, in which each file gets a profile of its own. */
export default async function startBrowser(): Promise<void> {
  shared.browserServer = await chromium.launchServer(await browserOptions())
  process.env[SHARED] = shared.browserServer.wsEndpoint()
}
