import type { BrowserServer } from 'playwright-core'

const shared = globalThis as { browserServer?: BrowserServer }

/** After the last file. */
export default async function stopBrowser(): Promise<void> {
  await shared.browserServer?.close()
}
