import type { Bot } from '../../rooms/bots'
import { setBots } from '../bots/bots'
import { roomBots } from '../bots/room-bots'
import { cause, faults, onFault } from '../chaos/faults'
import type { Faults, Order } from '../chaos/faults'
import { showCalls } from '../chaos/phone-call'
import { parseScript, playScript } from '../chaos/script'
import type { Room, Step } from '../chaos/script'
import { Engine } from '../engine/engine'
import { describe, problems } from '../engine/runtime-problems'
import type { RuntimeProblem } from '../engine/runtime-problems'
import { allTags } from '../tags/all-tags'
import { tagContextOf } from '../tags/tag-apis'
import { sharing } from '../media/screen-share'
import { sound, unlock, watchGestures } from '../media/sound'
import { contextOf } from '../native/native-apis'
import { phoneQuery } from '../phone-query'
import { currentRoom } from '../room/current-room'
import { allApis } from '../wx/all-apis'
import { setTheme, theme } from '../theme'
import type { Theme } from '../theme'
import { trace } from '../trace/phone-trace'
import type { TraceEntry } from '../trace/trace-entry'
import { watchPhone } from '../trace/watch-phone'
import { watchWx } from '../trace/watch-wx'
import { answers } from '../wx/answers/answers'
import type { Answers } from '../wx/answers/answers'
import { AppEvents } from '../wx/app-events'
import { makeWx } from '../wx/make-wx'
import { linkToDock } from './dock-link'
import { keepPages, takeKeptPages } from './kept-pages'
import { MiniApp } from './mini-app'
import type { LaunchOptions } from './mini-app'
import { PageStack } from './page-stack'
import type { PageUrl } from './page-url'
import { PhoneShell } from './phone-shell'
import type { TabItem } from '../tab-pages'
import { onWallMessage, tellWall } from './wall-link'
import { wxConfig } from './wx-config'

/** The API in `window.phone`, for tests and the console. */
export interface PhoneHandle {
  /** The instance of the page on top. */
  readonly page: unknown
  readonly problems: readonly RuntimeProblem[]
  share(on: boolean): void
  /** The bots in the room. */
  readonly bots: readonly Bot[]
  /** Replaces the bots: `6`, `6:quiet`, `mei,leo:novideo.mute`. */
  setBots(bots: readonly Bot[] | string): void
  setTheme(theme: Theme): void
  /** The faults of this phone. */
  readonly faults: Faults
  /** Causes or resolves a fault. */
  cause(order: Order): void
  /** What functions of `wx` answer that need WeChat. */
  readonly answers: Answers
  /** Shows the new style sheets; false if more than styles has changed since the phone was loaded. */
  refreshStyles(): Promise<boolean>
  /** The next load opens the same pages again. */
  keepPages(): void
  /** Plays a script of faults; resolves when its last step is done. */
  play(script: readonly Step[]): Promise<void>
  /** What this phone has recorded, the newest last. */
  readonly trace: readonly TraceEntry[]
}

// The mini program is opened from the list: scene 1001 in WeChat's table.
const SCENE = 1001

/** One phone: the engine with the mini program, and WeChat's globals. */
export class Phone {
  private readonly shell = new PhoneShell()
  private readonly app = new MiniApp()
  private readonly events = new AppEvents()
  private readonly engine = new Engine({
    tags: allTags,
    contextOf: (element) => tagContextOf(element) ?? contextOf(element),
  })
  private readonly pages = new PageStack(this.engine, this.shell)
  private launchOptions: LaunchOptions = { path: '', query: {}, scene: SCENE, referrerInfo: {} }

  open(path: string): void {
    this.launchOptions = { ...this.launchOptions, path, query: phoneQuery.rest }
    watchPhone()
    linkToDock({ pages: this.pages, room: () => this.room })
    this.setGlobals()
    this.app.reportErrors()
    this.shell.onTabTap = (index, item) => void this.tapTab(index, item)
    this.engine.loadApp()
    this.watchVisibility()
    this.watchTheme()
    this.watchWall()
    showCalls(this.shell.element, phoneQuery.isChinese)
    this.app.launch(this.launchOptions)
    if (this.engine.hasPage(path)) void this.start(path)
    else problems.fatal(`page "${path}" is not in app.json`)
    const script = parseScript(phoneQuery.rest['script'] ?? '')
    if (script.length > 0) void playScript(script, () => this.room)
  }

  private async start(path: string): Promise<void> {
    await this.pages.launch(this.firstPages(path)).catch((error: unknown) => problems.fatal(describe(error)))
  }

  /** Those of the last load, if they were kept and still exist; otherwise the start page. */
  private firstPages(path: string): readonly PageUrl[] {
    const kept = takeKeptPages().filter((page) => this.engine.hasPage(page.path))
    return kept.length > 0 ? kept : [{ path, query: phoneQuery.rest }]
  }

  private async tapTab(index: number, { pagePath, text = '' }: TabItem): Promise<void> {
    await this.pages.switchTab(`/${pagePath}`).catch((error: unknown) => problems.error(describe(error)))
    this.pages.current?.call('onTabItemTap', { index: String(index), pagePath, text })
  }

  /** The component on the page, if it has the usual id of these pages. */
  private get room(): Room | undefined {
    const page = this.pages.current?.instance as { selectComponent?(id: string): Room | null } | undefined
    return page?.selectComponent?.('#room') ?? undefined
  }

  private setGlobals(): void {
    const { shell, pages, events } = this
    const apis = allApis({ shell, pages, events, launchOptions: () => this.launchOptions })
    const wx = watchWx(makeWx(apis), trace)
    const handle: PhoneHandle = {
      get page() {
        return pages.current?.instance
      },
      problems: problems.list,
      share: (on) => sharing.set(on),
      get bots() {
        return roomBots.value
      },
      setBots,
      setTheme,
      get faults() {
        return faults.value
      },
      cause,
      answers,
      refreshStyles: () => this.engine.refreshStyles(),
      keepPages: () => keepPages(pages.targets),
      play: (script) => playScript(script, () => this.room),
      get trace() {
        return trace.entries
      },
    }
    Object.assign(globalThis, {
      global: globalThis,
      wx,
      __wxConfig: wxConfig(),
      App: this.app.define,
      getApp: this.app.get,
      getCurrentPages: () => pages.instances,
      phone: handle,
    })
  }

  /** Hiding the browser page puts the mini program in the background. */
  private watchVisibility(): void {
    document.addEventListener('visibilitychange', () => this.goToBackground(document.hidden))
    onFault('background', (isOn) => this.goToBackground(isOn))
    onFault('call', (isOn) => {
      if (isOn) this.events.emit('AudioInterruptionBegin')
      cause({ background: isOn })
      if (!isOn) this.events.emit('AudioInterruptionEnd')
    })
    window.addEventListener('resize', () => {
      this.pages.current?.resize({ windowWidth: innerWidth, windowHeight: this.shell.windowHeight() })
    })
  }

  private goToBackground(isHidden: boolean): void {
    if (isHidden) {
      this.pages.current?.hide()
      this.app.call('onHide')
      this.events.emit('AppHide', { reason: 3 })
    } else {
      this.app.call('onShow', this.launchOptions)
      this.events.emit('AppShow', this.launchOptions)
      this.pages.current?.show()
    }
  }

  private watchTheme(): void {
    theme.subscribe((value) => this.events.emit('ThemeChange', { theme: value }))
  }

  private watchWall(): void {
    const report = (): void =>
      tellWall({ type: 'state', isPushing: currentRoom.value !== undefined, isSharing: sharing.value })
    currentRoom.subscribe(report)
    sharing.subscribe(report)
    faults.subscribe((value) => tellWall({ type: 'faults', faults: value }))
    roomBots.subscribe((list) => tellWall({ type: 'bots', bots: list }))
    watchGestures(() => tellWall({ type: 'gesture' }))
    onWallMessage((message) => {
      if (message.type === 'sound') sound.set(message.on)
      else if (message.type === 'share') sharing.set(message.on)
      else if (message.type === 'theme') setTheme(message.theme)
      else if (message.type === 'bots') setBots(message.bots)
      else if (message.type === 'fault') cause(message.order)
      else if (message.type === 'gesture') unlock()
    })
    report()
  }
}
