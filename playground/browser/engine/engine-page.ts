import { safeCallback } from 'glass-easel'
import type { GeneralBackendElement, GeneralComponent } from 'glass-easel'
import type { Root } from 'glass-easel-miniprogram-adapter'
import { EventChannel } from '../phone/event-channel'
import { trace } from '../trace/phone-trace'
import { rememberPage } from './page-of'
import type { ComponentPage } from './page-of'
import type { ReadyQueue } from './ready-queue'

/** A page's instance as its own script sees it. */
export interface PageInstance {
  readonly data: Readonly<Record<string, unknown>>
  route: string
  options: Readonly<Record<string, string>>
  createSelectorQuery(): unknown
  readonly [member: string]: unknown
}

export interface EnginePageParts {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly root: Root
  readonly ready: ReadyQueue
  readonly showStyles: () => void
  /** The app's own tab bar, if this page has it. */
  readonly tabBar: Root | undefined
}

let count = 0

/** One page on the stack. Fires its lifetimes in WeChat's order, which the engine leaves to its host. */
export class EnginePage implements ComponentPage {
  readonly path: string
  readonly instance: PageInstance
  readonly id = `pageId:${(count += 1)}`
  channel = new EventChannel()
  private isReady = false

  constructor(private readonly parts: EnginePageParts) {
    this.path = parts.path
    this.instance = parts.root.get() as unknown as PageInstance
    this.instance.route = parts.path
    this.instance.options = parts.query
    rememberPage(this.component, this)
    if (parts.tabBar) rememberPage(parts.tabBar.getComponent(), this)
  }

  get component(): GeneralComponent {
    return this.parts.root.getComponent()
  }

  /** created and attached of all components, then onLoad. */
  open(parent: HTMLElement): void {
    const { root, tabBar } = this.parts
    this.parts.showStyles()
    if (tabBar && parent.parentElement) attach(tabBar, parent.parentElement)
    attach(root, parent)
    this.call('onLoad', this.parts.query)
  }

  /** The components' pageLifetimes, then onShow; the first time also ready and onReady, after rendering. */
  show(): void {
    this.parts.showStyles()
    this.component.triggerPageLifetime('show', [])
    this.parts.tabBar?.getComponent().triggerPageLifetime('show', [])
    this.call('onShow')
    if (this.isReady) return
    this.isReady = true
    setTimeout(() => {
      this.parts.ready.flush()
      this.call('onReady')
    })
  }

  hide(): void {
    this.component.triggerPageLifetime('hide', [])
    this.parts.tabBar?.getComponent().triggerPageLifetime('hide', [])
    this.call('onHide')
  }

  /** onUnload, then detached of all components. */
  unload(): void {
    this.call('onUnload')
    release(this.parts.root)
    if (this.parts.tabBar) release(this.parts.tabBar)
  }

  get tabBar(): unknown {
    return this.parts.tabBar?.get() ?? null
  }

  resize(size: { readonly windowWidth: number; readonly windowHeight: number }): void {
    this.component.triggerPageLifetime('resize', [{ size }])
    this.call('onResize', { size })
  }

  has(method: string): boolean {
    return typeof this.instance[method] === 'function'
  }

  /** Calls a method of the page, if it has it. */
  call(method: string, ...args: unknown[]): unknown {
    const handler = this.instance[method]
    const run = (): unknown =>
      typeof handler === 'function'
        ? safeCallback(method, handler as () => void, this.instance, args as [], this.component)
        : undefined
    const detail = args[0] === undefined ? {} : { detail: args[0] }
    return trace.within({ kind: 'page', name: method, target: this.path, ...detail }, run)
  }
}

function attach(root: Root, parent: HTMLElement): void {
  const place = parent.appendChild(document.createElement('span'))
  root.attach(parent as unknown as GeneralBackendElement, place as unknown as GeneralBackendElement)
}

function release(root: Root): void {
  root.release()
  const element = root.getComponent().$$ as unknown as HTMLElement | null
  element?.remove()
}
