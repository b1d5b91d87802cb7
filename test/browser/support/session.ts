import fs from 'node:fs'
import path from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { launchBrowser } from './browser'
import type { TestBrowser } from './browser'
import { startPlayground } from './playground'
import type { RunningPlayground } from './playground'

export const artifacts = path.resolve(__dirname, '../../../artifacts')

/** A playground and a browser for the tests of one file. */
export class Session {
  private constructor(
    readonly playground: RunningPlayground,
    readonly browser: TestBrowser,
  ) {}

  /** Runs the fixture, or the mini program in the folder `app`. */
  static async open(app?: string): Promise<Session> {
    const [playground, browser] = await Promise.all([startPlayground({ app }), launchBrowser()])
    return new Session(playground, browser)
  }

  /** Opens a single phone without a wall. */
  async openPhone(
    query: Readonly<Record<string, string>>,
    size = { width: 390, height: 844 },
  ): Promise<Phone> {
    const page = await this.browser.context.newPage()
    await page.setViewportSize(size)
    await page.goto(`${this.playground.url}phone.html?${new URLSearchParams(query).toString()}`)
    return new Phone(page.mainFrame())
  }

  async openWall(query: Readonly<Record<string, string>>): Promise<Wall> {
    const search = new URLSearchParams(query).toString()
    return new Wall(await this.browser.newPage(`${this.playground.url}?${search}`))
  }

  async close(): Promise<void> {
    await this.playground.stop()
    await this.browser.close()
  }

  async closePages(): Promise<void> {
    for (const page of this.browser.context.pages()) await page.close()
  }

  /** Saves screenshots and console output of a failed test. */
  async keepEvidence(name: string): Promise<void> {
    fs.mkdirSync(artifacts, { recursive: true })
    const base = path.join(artifacts, name.replace(/[^\w]+/g, '-').slice(0, 80))
    const pages = this.browser.context.pages()
    for (const [index, page] of pages.entries())
      await page.screenshot({ path: `${base}-${index}.png` }).catch(() => undefined)
    fs.writeFileSync(`${base}.log`, [...this.browser.console, this.playground.output()].join('\n'))
  }
}

/** The wall of phones. */
export class Wall {
  constructor(readonly page: Page) {}

  async phoneOf(user: string): Promise<Phone> {
    const element = await this.page.waitForSelector(`figure[data-user="${user}"] iframe`)
    const frame = await element.contentFrame()
    if (!frame) throw new Error(`${user} has no phone`)
    return new Phone(frame)
  }

  async closePhone(user: string): Promise<void> {
    await this.page.locator(`figure[data-user="${user}"] figcaption button`).last().click()
  }
}

/** A phone in a browser page or in a frame of the wall. */
export class Phone {
  constructor(readonly frame: Frame) {}

  /** The browser page that is or contains the phone. */
  get page(): Page {
    return this.frame.page()
  }

  /**
   * The value of an expression in the phone; `page` is the instance of the page on top, `journal` the
   * fixture's.
   */
  read<T>(expression: string): Promise<T> {
    return this.frame.evaluate<T>(inPhone(expression))
  }

  /** Waits until an expression in the phone's page is true. `what` names it in the error after a timeout. */
  async until(expression: string, what = expression): Promise<void> {
    const condition = `(() => { try { return Boolean(${inPhone(expression)}) } catch { return false } })()`
    try {
      await this.frame.waitForFunction(condition, undefined, { polling: 100, timeout: 30_000 })
    } catch {
      const problems = await this.frame.evaluate<string>(
        "window.phone ? JSON.stringify(phone.problems) : 'no phone'",
      )
      throw new Error(`this did not come: ${what}; ${problems}`)
    }
  }

  /** The element with an id of the mini program. */
  byId(id: string): ReturnType<Page['locator']> {
    return this.frame.locator(`[id$="--${id}"]`)
  }
}

const inPhone = (expression: string): string => {
  return `(() => { const { page } = phone; const { journal } = getApp().globalData ?? {}; return (${expression}) })()`
}

/** Creates tests that save screenshots and logs in artifacts/ when they fail. */
export const testIn =
  (session: () => Session) =>
  (name: string, run: () => Promise<void>): void =>
    test(name, async () => {
      try {
        await run()
      } catch (error) {
        await session().keepEvidence(name)
        throw error
      }
    })
