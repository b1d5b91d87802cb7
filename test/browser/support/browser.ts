import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, LaunchOptions, Page } from 'playwright-core'
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

/** A browser with its own profile, and its console output. */
export interface TestBrowser {
  readonly context: BrowserContext
  readonly console: readonly string[]
  newPage(url: string): Promise<Page>
  /** Hosts other than the playground's to which a page sent a request. */
  readonly foreignRequests: readonly string[]
  /** Rejects if an issued userSig appeared in a console or a request. */
  close(): Promise<void>
}

/** Launch options of all test browsers. */
export async function browserOptions(): Promise<LaunchOptions> {
  const { executablePath, env } = await findChromium()
  return {
    executablePath,
    args: flags,
    headless: true,
    env: { ...(process.env as Record<string, string>), ...env },
  }
}

/**
 * Environment variable with the address of the test run's shared browser. Without it, each file starts its
 * own.
 */
export const SHARED = 'PLAYGROUND_BROWSER'

async function findBrowser(): Promise<Browser> {
  const shared = process.env[SHARED]
  return shared === undefined ? chromium.launch(await browserOptions()) : chromium.connect(shared)
}

export async function launchBrowser(viewport = { width: 1280, height: 900 }): Promise<TestBrowser> {
  const browser = await findBrowser()
  const context = await browser.newContext({ viewport })
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
    await browser.close()
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

const local = /^(http:\/\/(127\.0\.0\.1|localhost)[:/]|data:|blob:|about:)/

const noAnswer = (): void => undefined

/** Only the native tag may send signatures to the room service. */
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
