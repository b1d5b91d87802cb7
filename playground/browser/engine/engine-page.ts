import { safeCallback } from 'glass-easel'
import type { GeneralBackendElement, GeneralComponent } from 'glass-easel'
import type { Root } from 'glass-easel-miniprogram-adapter'
import { trace } from '../trace/phone-trace'
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
}

/** One page on the stack. Fires its lifetimes in WeChat's order, which the engine leaves to its host. */
export class EnginePage {
  readonly path: string
  readonly instance: PageInstance
  private isReady = false

  constructor(private readonly parts: EnginePageParts) {
    this.path = parts.path
    this.instance = parts.root.get() as unknown as PageInstance
    this.instance.route = parts.path
    this.instance.options = parts.query
  }

  get component(): GeneralComponent {
    return this.parts.root.getComponent()
  }

  /** created and attached of all components, then onLoad. */
  open(parent: HTMLElement): void {
    this.parts.showStyles()
    const placeholder = parent.appendChild(document.createElement('span'))
    this.parts.root.attach(
      parent as unknown as GeneralBackendElement,
      placeholder as unknown as GeneralBackendElement,
    )
    this.call('onLoad', this.parts.query)
  }

  /** The components' pageLifetimes, then onShow; the first time also ready and onReady, after rendering. */
  show(): void {
    this.parts.showStyles()
    this.component.triggerPageLifetime('show', [])
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
    this.call('onHide')
  }

  /** onUnload, then detached of all components. */
  unload(): void {
    this.call('onUnload')
    this.parts.root.release()
    const element = this.component.$$ as unknown as HTMLElement | null
    element?.remove()
  }

  resize(size: { readonly windowWidth: number; readonly windowHeight: number }): void {
    this.component.triggerPageLifetime('resize', [{ size }])
    this.call('onResize', { size })
  }

  private call(method: string, ...args: unknown[]): void {
    const handler = this.instance[method]
    trace.within(
      { kind: 'page', name: method, target: this.path, ...(args[0] !== undefined && { detail: args[0] }) },
      () => {
        if (typeof handler === 'function')
          safeCallback(method, handler as () => void, this.instance, args as [], this.component)
      },
    )
  }
}
