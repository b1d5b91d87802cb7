import fs from 'node:fs'
import type { Frame, Locator, Page } from 'playwright-core'
import type { Order } from '../browser/chaos/faults'
import type { RuntimeProblem } from '../browser/engine/runtime-problems'
import { HELD, MOVES } from '../browser/places/finger'
import type { Way } from '../browser/places/finger'
import { PAGE, scrollElement } from '../browser/places/scroll'
import type { Position } from '../browser/places/scroll'
import { FIELDS, SLIDERS, TEXT_FIELDS, toSelector } from '../browser/places/selector'
import { byText, shownText } from './elements'
import { DEFAULT_TIMEOUT } from './browser'
import { energies, heardBetween, movingPictures } from './measures'

/** What an event of a live tag or a component was, as the phone recorded it. */
export interface PhoneEvent {
  readonly name: string
  /** The tag or the component. */
  readonly target?: string
  readonly detail?: unknown
  /** Milliseconds since 1970. */
  readonly t: number
}

/** Faults to cause or resolve: `{ network: 'down' }`, `{ camera: 'denied' }`, `'kick'` ... */
export type Troubles = Order

/** What a finger does to an element that can be touched. */
type Act = (element: Locator, timeout: number) => Promise<void>

/** A phone of one user, in a browser page or in a frame of the wall. */
export class Phone {
  constructor(
    readonly frame: Frame,
    /** The user, as errors name it. */
    readonly user = 'the phone',
    private readonly timeout = DEFAULT_TIMEOUT,
  ) {}

  /** The browser page that is or contains the phone. */
  get page(): Page {
    return this.frame.page()
  }

  /** Opens a page of the mini program, as `wx.reLaunch` does: `/pages/call/call?room=7`. */
  async goto(path: string): Promise<void> {
    const url = path.startsWith('/') ? path : `/${path}`
    await this.until('typeof wx === "object" && page', 'the mini program')
    const refusal = await this.frame.evaluate<string>(
      `new Promise((done) => wx.reLaunch({ url: ${JSON.stringify(url)}, success: () => done(''), fail: ({ errMsg }) => done(errMsg) }))`,
    )
    if (refusal !== '') throw new Error(`${this.user} cannot go to ${url}: ${refusal}`)
    const route = url.slice(1).split('?')[0] ?? ''
    await this.until(`getCurrentPages().at(-1).route === ${JSON.stringify(route)}`, `the page ${route}`)
  }

  /**
   * Types a text into a field: the one with this selector (`#room`, `.name`), placeholder or label; without
   * one, the first field on the screen. `nth` counts from 0 if there are several.
   */
  async type(text: string, where?: string, nth = 0): Promise<void> {
    const field = await this.find(this.fields(where), `type into ${where ?? 'a field'}`, nth)
    await field.fill(text)
  }

  /** Presses Enter in a field, which is found as `type` finds it. */
  async confirm(where?: string, nth = 0): Promise<void> {
    const field = await this.find(this.fields(where), `press Enter in ${where ?? 'a field'}`, nth)
    await field.press('Enter')
  }

  /** Moves a slider to a value: the one with this selector; without one, the first on the screen. */
  async slide(value: number, where?: string, nth = 0): Promise<void> {
    const slider = await this.find(this.fields(where, SLIDERS), `move ${where ?? 'a slider'}`, nth)
    await slider.fill(String(value))
  }

  /**
   * Taps the element with a selector of the mini program (`#join`, `.button`) or with a visible text; of
   * several, the one with the number `nth`, from 0.
   */
  tap(what: string, nth = 0): Promise<void> {
    return this.touch('tap', what, nth, (element, timeout) => element.click({ timeout }))
  }

  /** Keeps a finger on an element, which is found as `tap` finds it. */
  longPress(what: string, nth = 0): Promise<void> {
    return this.touch('press', what, nth, (element, timeout) => element.click({ timeout, delay: HELD }))
  }

  /** Drags an element, which is found as `tap` finds it, by so many pixels to the right and down. */
  drag(what: string, { x, y }: Way, nth = 0): Promise<void> {
    const { mouse } = this.page
    return this.touch('drag', what, nth, async (element, timeout) => {
      await element.hover({ timeout })
      const box = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      // On a wall, phones are smaller than they are for themselves.
      const scale = box.width / (await element.evaluate((one) => one.getBoundingClientRect().width))
      const [left, top] = [box.x + box.width / 2, box.y + box.height / 2]
      await mouse.down()
      await mouse.move(left + x * scale, top + y * scale, { steps: MOVES })
      await mouse.up()
    })
  }

  /** Scrolls to a position, in pixels: the page, or the area with a selector (`#list`, `.wheel`). */
  async scroll(to: Position, where = PAGE, nth = 0): Promise<void> {
    const area = await this.find(this.candidates(where), `scroll ${where}`, nth)
    await area.evaluate(scrollElement, to)
  }

  /** Waits until pictures of other users move in this many players. */
  async untilSeen(count = 1): Promise<void> {
    await this.reach(count, 'moving pictures', () => this.frame.evaluate(movingPictures))
  }

  /** Waits until the sound of this many other users is heard from now on: it has arrived and is not muted. */
  async untilHeard(count = 1): Promise<void> {
    const before = await this.frame.evaluate(energies)
    const measure = async (): Promise<number> => heardBetween(before, await this.frame.evaluate(energies))
    await this.reach(count, 'voices', measure)
  }

  /** Causes faults of this phone, or resolves them: `cause({ network: 'down' })`, `cause('kick')`. */
  async cause(troubles: Troubles): Promise<void> {
    await this.frame.evaluate(`phone.cause(${JSON.stringify(troubles)})`)
  }

  /** The data of the page on top, or what is at a path in it: `users[0].name`. */
  data<T = unknown>(path = ''): Promise<T> {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
    return this.read<T>(`${JSON.stringify(steps)}.reduce((value, step) => value?.[step], page.data)`)
  }

  /** The events of live tags and components so far: all, or those of one name (`statechange`). */
  async events(name?: string): Promise<PhoneEvent[]> {
    const all = await this.frame.evaluate<PhoneEvent[]>(
      `(phone.trace ?? []).filter(({ kind }) => kind === 'native' || kind === 'event')`,
    )
    return name === undefined ? all : all.filter((event) => event.name === name)
  }

  /** The problems of the mini program so far: exceptions, warnings of the engine, and what is missing. */
  problems(): Promise<RuntimeProblem[]> {
    return this.frame.evaluate<RuntimeProblem[]>('phone.problems')
  }

  /** All that the phone has recorded, as JSON: events, setData, calls of `wx`, requests and more. */
  async record(path?: string): Promise<unknown[]> {
    const recorded = await this.frame.evaluate<unknown[]>('phone.trace ?? []')
    if (path !== undefined) fs.writeFileSync(path, `${JSON.stringify(recorded, null, 2)}\n`)
    return recorded
  }

  /** A picture of the phone as PNG, which is written to a file if one is named. */
  async screenshot(path?: string): Promise<Buffer> {
    const shell = this.frame.locator('body')
    return shell.screenshot(path === undefined ? {} : { path })
  }

  /** Closes the phone: the others see its user leave. */
  async close(): Promise<void> {
    if (this.frame.parentFrame() !== null) throw new Error(`${this.user} is in a wall: close it there`)
    await this.page.close()
  }

  /**
   * The value of an expression in the phone; `page` is the instance of the page on top, `journal` the
   * fixture's.
   */
  read<T>(expression: string): Promise<T> {
    return this.frame.evaluate<T>(inPhone(expression))
  }

  /** Waits until an expression in the phone is true. `what` names it in the error after a timeout. */
  async until(expression: string, what = expression): Promise<void> {
    const condition = `(() => { try { return Boolean(${inPhone(expression)}) } catch { return false } })()`
    try {
      await this.frame.waitForFunction(condition, undefined, { polling: 100, timeout: this.timeout })
    } catch {
      throw new Error(`this did not come: ${what}; ${await this.situation()}`)
    }
  }

  /** The element with an id of the mini program. */
  byId(id: string): Locator {
    return this.frame.locator(`[id$="--${id}"]`)
  }

  private async touch(verb: string, what: string, nth: number, act: Act): Promise<void> {
    const element = await this.find(this.candidates(what), `${verb} ${what}`, nth)
    await act(element, this.timeout).catch(async () => {
      throw new Error(`${this.user} cannot ${verb} ${what}: something covers it; ${await this.situation()}`)
    })
  }

  private candidates(what: string): Locator[] {
    const found = toSelector(what)
    return found === undefined ? byText(this.frame, what) : [this.frame.locator(found)]
  }

  private fields(where: string | undefined, any = TEXT_FIELDS): Locator[] {
    if (where === undefined) return [this.frame.locator(any)]
    const all = this.frame.locator(FIELDS)
    const found = toSelector(where)
    if (found === undefined)
      return [this.frame.getByPlaceholder(where), all.and(this.frame.getByLabel(where))]
    return [this.frame.locator(found).locator(FIELDS)]
  }

  /** A visible element of the first candidate that has so many. */
  private async find(candidates: readonly Locator[], what: string, nth: number): Promise<Locator> {
    const visible = candidates.map((candidate) => candidate.filter({ visible: true }).nth(nth))
    const [first, ...others] = visible as [Locator, ...Locator[]]
    const any = others.reduce((all, one) => all.or(one), first).first()
    await any.waitFor({ timeout: this.timeout }).catch(async () => {
      throw new Error(`${this.user} cannot ${what}: there is none; ${await this.situation()}`)
    })
    for (const one of visible) if ((await one.count()) > 0) return one
    return any
  }

  private async reach(count: number, what: string, measure: () => Promise<number>): Promise<void> {
    const end = Date.now() + this.timeout
    let most = 0
    while (Date.now() < end) {
      most = Math.max(most, await measure())
      if (most >= count) return
      await this.page.waitForTimeout(100)
    }
    throw new Error(`${this.user} got ${most} of ${count} ${what}; ${await this.situation()}`)
  }

  /** What there is instead, for errors. */
  private async situation(): Promise<string> {
    const read = (expression: string): Promise<string> =>
      this.frame.evaluate<string>(expression).catch(() => 'nothing: it is closed')
    const problems = await read("window.phone ? JSON.stringify(phone.problems) : 'no phone'")
    return `on the screen: ${await read(shownText)}; problems: ${problems}`
  }
}

const inPhone = (expression: string): string => {
  return `(() => { const { page } = phone; const { journal } = getApp().globalData ?? {}; return (${expression}) })()`
}

/** Waits for a phone's first page, whose code comes after the phone's own; a phone without one says why. */
export async function whenOpen(phone: Phone): Promise<Phone> {
  const isThere =
    "window.phone && (phone.page || phone.problems.some(({ severity }) => severity === 'error'))"
  await phone.frame.waitForFunction(isThere, undefined, { polling: 50, timeout: DEFAULT_TIMEOUT })
  return phone
}
