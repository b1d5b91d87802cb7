import type { GeneralComponent } from 'glass-easel'
import type { Engine } from '../engine/engine'
import type { EnginePage, PageInstance } from '../engine/engine-page'
import { EventChannel } from './event-channel'
import { pageUrls } from './page-urls'
import { parsePageUrl, writePageUrl } from './page-url'
import type { PageUrl } from './page-url'
import type { PhoneShell } from './phone-shell'

interface OpenPage {
  readonly page: EnginePage
  readonly target: PageUrl
  readonly close: () => void
}

const MAX_DEPTH = 10

/** The page stack of the mini program, with the lifetimes in WeChat's order. */
export class PageStack {
  private readonly stack: OpenPage[] = []
  private queue: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly engine: Engine,
    private readonly shell: PhoneShell,
  ) {}

  get instances(): PageInstance[] {
    return this.stack.map(({ page }) => page.instance)
  }

  /** The pages with their queries, the visible one last. */
  get targets(): PageUrl[] {
    return this.stack.map(({ target }) => target)
  }

  get current(): EnginePage | undefined {
    return this.stack.at(-1)?.page
  }

  get component(): GeneralComponent | undefined {
    return this.current?.component
  }

  /** Opens these pages one upon the other. */
  async launch(targets: readonly PageUrl[]): Promise<void> {
    for (const target of targets) await this.inOrder(() => this.load(target, () => this.current?.hide()))
  }

  navigateTo(
    url: string,
    events: Readonly<Record<string, (...args: unknown[]) => void>> = {},
  ): Promise<{ eventChannel: EventChannel }> {
    const target = this.resolve(url)
    return this.inOrder(async () => {
      if (this.stack.length >= MAX_DEPTH) throw new Error('webview count limit exceed')
      const eventChannel = new EventChannel(events)
      await this.engine.loadPage(target.path)
      this.current?.hide()
      this.open(target, eventChannel)
      return { eventChannel }
    })
  }

  redirectTo(url: string): Promise<void> {
    const target = this.resolve(url)
    return this.inOrder(() => this.load(target, () => this.pop()))
  }

  reLaunch(url: string): Promise<void> {
    const target = this.resolve(url)
    return this.inOrder(() => this.load(target, () => this.popAll()))
  }

  navigateBack(delta = 1): Promise<void> {
    return this.inOrder(() => {
      if (this.stack.length <= 1) throw new Error('cannot navigate back at first page')
      for (let count = Math.min(delta, this.stack.length - 1); count > 0; count--) this.pop()
      this.current?.show()
      this.refresh()
    })
  }

  /** A page is loaded before anything changes, so calls meanwhile have to wait for their turn. */
  private inOrder<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.queue.then(work)
    this.queue = done.catch(() => undefined)
    return done
  }

  private async load(target: PageUrl, before: () => void = () => undefined): Promise<void> {
    await this.engine.loadPage(target.path)
    before()
    this.open(target)
  }

  private popAll(): void {
    while (this.stack.length > 0) this.pop()
  }

  private open({ path, query }: PageUrl, channel = new EventChannel()): void {
    const page = this.engine.createPage(path, query)
    const instance = page.instance as PageInstance & { getOpenerEventChannel?: () => EventChannel }
    instance.getOpenerEventChannel = () => channel
    const frame = this.shell.addPage(this.engine.configOf(path), () => void this.navigateBack())
    this.stack.push({ page, target: { path, query }, close: () => frame.remove() })
    this.refresh()
    page.open(frame.content)
    page.show()
  }

  private pop(): void {
    const top = this.stack.at(-1)
    top?.page.unload()
    top?.close()
    this.stack.pop()
  }

  private refresh(): void {
    this.shell.showTop(this.stack.length > 1)
    pageUrls.set(this.targets.map(writePageUrl))
  }

  private resolve(url: string): PageUrl {
    const target = parsePageUrl(url, this.current?.path ?? '')
    if (!this.engine.hasPage(target.path)) throw new Error(`page "${target.path}" is not found`)
    return target
  }
}
