import fs from 'node:fs'
import path from 'node:path'
import type { Phone as PhoneOfUser } from './phone'
import { Phone, whenOpen } from './phone'
import { DEFAULT_TIMEOUT } from './browser'
import type { TestBrowser } from './browser'
import { Wall } from './wall'

/** The playground that the phones are served by. */
export interface Served {
  readonly url: string
  /** What it has printed: the problems of builds. */
  readonly output: () => string
  stop(): Promise<unknown>
}

export interface Size {
  readonly width: number
  readonly height: number
}

type Query = Readonly<Record<string, string>>

const PHONE_SIZE: Size = { width: 390, height: 844 }

/** The list of problems lies over the page: a test reads them, and taps what is below. Runs in the phone. */
function hideProblems(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('playground-problems { display: none !important }')
  document.adoptedStyleSheets.push(sheet)
}

/** A mini program on several phones, in a browser of its own. */
export class Room<N extends string = string> {
  private readonly opened = {} as Record<N, PhoneOfUser>

  constructor(
    readonly playground: Served,
    readonly browser: TestBrowser,
    private readonly timeout?: number,
  ) {}

  /** The phones that `launch` opened, by their users. */
  get phones(): Readonly<Record<N, PhoneOfUser>> {
    return this.opened
  }

  /** All lines of the phones' consoles so far, uncaught errors included. */
  get console(): readonly string[] {
    return this.browser.console
  }

  /** Opens the phone of one more user. */
  async addPhone(user: N, query: Query = {}, size?: Size): Promise<PhoneOfUser> {
    this.opened[user] = await this.openPhone({ ...query, user }, size, hideProblems)
    return this.opened[user]
  }

  /** Opens a phone without a wall, with these parameters in its address. */
  async openPhone(query: Query, size = PHONE_SIZE, prepare?: () => void): Promise<Phone> {
    const page = await this.browser.context.newPage()
    if (prepare) await page.addInitScript(prepare)
    await page.setViewportSize(size)
    const address = `${this.playground.url}phone.html?${new URLSearchParams(query).toString()}`
    await page.goto(address, { timeout: DEFAULT_TIMEOUT })
    return whenOpen(new Phone(page.mainFrame(), query['user'], this.timeout))
  }

  /** Opens the wall, with these parameters in its address. */
  async openWall(query: Query): Promise<Wall> {
    const search = new URLSearchParams(query).toString()
    return new Wall(await this.browser.newPage(`${this.playground.url}?${search}`), this.timeout)
  }

  /** Closes the phones and walls, and nothing else. */
  async closePages(): Promise<void> {
    for (const page of this.browser.context.pages()) await page.close()
  }

  /** Closes everything: phones, browser and playground. */
  async close(): Promise<void> {
    await this.browser.close()
    await this.playground.stop()
  }

  /** Saves screenshots, console lines and the playground's output in a folder, for a test that failed. */
  async keepEvidence(folder: string, name: string): Promise<void> {
    fs.mkdirSync(folder, { recursive: true })
    const base = path.join(folder, name.replace(/[^\w]+/g, '-').slice(0, 80))
    const pages = this.browser.context.pages()
    for (const [index, page] of pages.entries())
      await page.screenshot({ path: `${base}-${index}.png` }).catch(() => undefined)
    fs.writeFileSync(`${base}.log`, [...this.console, this.playground.output()].join('\n'))
  }
}
