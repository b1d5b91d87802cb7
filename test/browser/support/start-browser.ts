import { chromium } from 'playwright-core'
import type { BrowserServer } from 'playwright-core'
import { browserOptions, SHARED } from './browser'

const shared = globalThis as { browserServer?: BrowserServer }

/** Global setup: one browser, in which each file gets its own profile. */
export default async function startBrowser(): Promise<void> {
  shared.browserServer = await chromium.launchServer(await browserOptions())
  process.env[SHARED] = shared.browserServer.wsEndpoint()
}
