import type { BrowserServer } from 'playwright-core'

const shared = globalThis as { browserServer?: BrowserServer }

/** Global teardown. */
export default async function stopBrowser(): Promise<void> {
  await shared.browserServer?.close()
}
