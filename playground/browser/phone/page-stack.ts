import type { GeneralComponent } from 'glass-easel'
import type { Engine } from '../engine/engine'
import type { EnginePage, PageInstance } from '../engine/engine-page'
import { EventChannel } from './event-channel'
import { pageUrls } from './page-urls'
import { parsePageUrl, writePageUrl } from './page-url'
import type { PageUrl } from './page-url'
import { watchScroll } from './page-scroll'
import { PullDown } from './pull-down'
import type { PageFrame, PhoneShell } from './phone-shell'
import { miniProgram } from '../mini-program'
import { isTabPage } from '../tab-pages'

interface OpenPage {
  readonly page: EnginePage
  readonly target: PageUrl
  readonly frame: PageFrame
  readonly pullDown: PullDown
  /** What to ask before the arrow leaves the page. */
  alert?: string | undefined
}

const MAX_DEPTH = 10

/** The page stack of the mini program, with the lifetimes in WeChat's order. */
export class PageStack {
  private stack: OpenPage[] = []
  /** The pages of the tab bar that were opened: they stay until they are closed by a `reLaunch`. */
  private readonly tabs = new Map<string, OpenPage>()
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

  get pullDown(): PullDown | undefined {
    return this.stack.at(-1)?.pullDown
  }

  /** What the arrow asks before it leaves the current page; nothing without a message. */
  alertBeforeUnload(message: string | undefined): void {
    const top = this.stack.at(-1)
    if (top) top.alert = message
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
    const target = this.resolveBesideTabs(url, 'navigateTo')
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
    const target = this.resolveBesideTabs(url, 'redirectTo')
    return this.inOrder(() => this.load(target, () => this.pop()))
  }

  reLaunch(url: string): Promise<void> {
    const target = this.resolve(url)
    return this.inOrder(() => this.load(target, () => this.popAll()))
  }

  /** Opens the first page of the mini program, as if it was started again. */
  restart(): Promise<void> {
    return this.reLaunch(`/${miniProgram.entry}`)
  }

  /** Closes all pages but those of the tab bar, and shows one of these. */
  switchTab(url: string): Promise<void> {
    const { path } = this.resolve(url)
    if (!isTabPage(path)) throw new Error('can not switch to no-tabBar page')
    return this.inOrder(async () => {
      await this.engine.loadPage(path)
      if (this.stack.length === 1 && this.current?.path === path) return
      if (this.stack.length === 1 && isTabPage(this.current?.path ?? '')) this.current?.hide()
      while (this.stack.length > 0 && !isTabPage(this.current?.path ?? '')) this.pop()
      const known = this.tabs.get(path)
      this.stack = known ? [known] : []
      if (known) this.showAgain(known)
      else this.open({ path, query: {} })
    })
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
    for (const tab of this.tabs.values()) close(tab)
    this.tabs.clear()
  }

  private showAgain({ page, frame }: OpenPage): void {
    frame.raise()
    this.refresh()
    page.show()
  }

  private open({ path, query }: PageUrl, channel?: EventChannel): void {
    const page = this.engine.createPage(path, query)
    if (channel) page.channel = channel
    const frame = this.shell.addPage(path, this.engine.configOf(path), () => void this.leave())
    const { content, style } = frame
    watchScroll(content, page, style.onReachBottomDistance ?? 50)
    const isDark = style.backgroundTextStyle !== 'light'
    const pullDown = new PullDown(content, () => page.call('onPullDownRefresh'), isDark)
    if (style.enablePullDownRefresh === true) pullDown.watch()
    const opened = { page, target: { path, query }, frame, pullDown }
    this.stack.push(opened)
    if (isTabPage(path)) this.tabs.set(path, opened)
    this.refresh()
    page.open(frame.content)
    page.show()
  }

  private pop(): void {
    const top = this.stack.at(-1)
    if (!top) return
    if (this.tabs.get(top.page.path) === top) this.tabs.delete(top.page.path)
    close(top)
    this.stack.pop()
  }

  private refresh(): void {
    this.shell.showTop(this.stack.length > 1)
    pageUrls.set(this.targets.map(writePageUrl))
  }

  /** The arrow in the navigation bar. */
  private async leave(): Promise<void> {
    const { alert } = this.stack.at(-1) ?? {}
    if (alert !== undefined && !(await askToLeave(alert))) return
    await this.navigateBack()
  }

  private resolveBesideTabs(url: string, name: string): PageUrl {
    const target = this.resolve(url)
    if (isTabPage(target.path)) throw new Error(`can not ${name} a tabbar page`)
    return target
  }

  private resolve(url: string): PageUrl {
    const target = parsePageUrl(url, this.current?.path ?? '')
    if (!this.engine.hasPage(target.path)) throw new Error(`page "${target.path}" is not found`)
    return target
  }
}

function close({ page, frame }: OpenPage): void {
  page.unload()
  frame.remove()
}

interface Modal {
  showModal(options: object): Promise<{ readonly confirm: boolean }>
}

async function askToLeave(content: string): Promise<boolean> {
  const { wx } = globalThis as unknown as { readonly wx: Modal }
  return (await wx.showModal({ title: '', content })).confirm
}
