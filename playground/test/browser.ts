import type { Browser, BrowserContext, LaunchOptions, Page } from 'playwright-core'
import { findChromium, loadPlaywright } from './chromium'
import { Leaks } from './leaks'
import { watchConnections } from './measures'

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

export interface BrowserSettings {
  readonly viewport?: { readonly width: number; readonly height: number }
  /** How long anything is waited for, ms. */
  readonly timeout?: number
  /** Shows the browser's window. */
  readonly headed?: boolean
}

/** Launch options of all test browsers. */
export async function browserOptions(headed = false): Promise<LaunchOptions> {
  const { executablePath, env } = await findChromium()
  return {
    executablePath,
    args: flags,
    headless: !headed,
    env: { ...(process.env as Record<string, string>), ...env },
  }
}

/** Environment variable with the address of a browser that several test files share. */
export const SHARED_BROWSER = 'PLAYGROUND_BROWSER'

async function findBrowser(headed: boolean): Promise<Browser> {
  const { chromium } = loadPlaywright()
  const shared = process.env[SHARED_BROWSER]
  return shared === undefined || headed
    ? chromium.launch(await browserOptions(headed))
    : chromium.connect(shared)
}

// Some compilers of test files wrap functions in a call that the phone does not have.
const naming = 'var __name = (value) => value;'

export const DEFAULT_TIMEOUT = 30_000

/** A browser, or a profile of its own in a shared one. */
export class TestBrowser {
  private readonly lines: string[] = []
  private readonly addresses: string[] = []

  private constructor(
    private readonly browser: Browser,
    readonly context: BrowserContext,
    private readonly leaking: Leaks,
  ) {
    context.on('console', (message) => this.lines.push(`${message.type()}: ${message.text()}`))
    context.on('weberror', (error) =>
      this.lines.push(`uncaught: ${error.error().stack ?? error.error().message}`),
    )
    context.on('request', (request) => this.addresses.push(request.url()))
  }

  static async launch({
    viewport = { width: 1280, height: 900 },
    timeout = DEFAULT_TIMEOUT,
    headed = false,
  }: BrowserSettings = {}): Promise<TestBrowser> {
    const browser = await findBrowser(headed)
    const context = await browser.newContext({ viewport })
    context.setDefaultTimeout(timeout)
    await context.addInitScript(`${naming}(${watchConnections.toString()})()`)
    return new TestBrowser(browser, context, new Leaks(context))
  }

  /** All lines of the consoles so far, uncaught errors included. */
  get console(): readonly string[] {
    return this.lines
  }

  /** The requests so far to hosts other than the playground's. */
  get foreignRequests(): readonly string[] {
    return this.addresses.filter((url) => !local.test(url))
  }

  /** Where a userSig of the playground appeared that only a native tag may send: consoles and requests. */
  get leaks(): readonly string[] {
    return this.leaking.places
  }

  async newPage(url: string): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(url)
    return page
  }

  async close(): Promise<void> {
    await this.context.close()
    await this.browser.close()
  }
}

const local = /^(http:\/\/(127\.0\.0\.1|localhost)[:/]|data:|blob:|about:)/
