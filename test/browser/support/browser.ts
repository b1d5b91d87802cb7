import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import { findChromium } from './chromium'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
]

/** A browser with a profile of its own, and what it wrote to its consoles. */
export interface TestBrowser {
  readonly context: BrowserContext
  readonly console: readonly string[]
  newPage(url: string): Promise<Page>
  /** Every host other than the playground's that a page has asked for anything. */
  readonly foreignRequests: readonly string[]
  /** Rejects when a userSig that was issued stood in a console or a request. */
  close(): Promise<void>
}

export async function launchBrowser(viewport = { width: 1280, height: 900 }): Promise<TestBrowser> {
  const { executablePath, env } = await findChromium()
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'playground-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    viewport,
    headless: true,
    env: { ...(process.env as Record<string, string>), ...env },
  })
  context.setDefaultTimeout(30_000)
  const lines: string[] = []
  const requests: { readonly url: string; readonly body: string }[] = []
  const userSigs = new Set<string>()
  context.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => lines.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('response', (response) => {
    if (new URL(response.url()).pathname === '/usersig')
      response.json().then(({ userSig }: { userSig?: string }) => userSig && userSigs.add(userSig), noAnswer)
  })
  context.on('request', (request) => {
    requests.push({ url: request.url(), body: request.postData() ?? '' })
  })
  const close = async (): Promise<void> => {
    await context.close()
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    expectNone(userSigs, { console: lines, request: requests.flatMap(({ url, body }) => [url, body]) })
  }
  return {
    context,
    console: lines,
    get foreignRequests() {
      return requests.map(({ url }) => url).filter((url) => !local.test(url))
    },
    newPage: (url) => openPage(context, url),
    close,
  }
}

const local = /^(http:\/\/127\.0\.0\.1|data:|blob:|about:)/

const noAnswer = (): void => undefined

/** Signatures reach the room service by the native tag alone. */
function expectNone(
  userSigs: ReadonlySet<string>,
  places: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [place, texts] of Object.entries(places))
    for (const userSig of userSigs)
      if (texts.some((text) => text.includes(userSig))) throw new Error(`a userSig was seen in a ${place}`)
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  return page
}
