import { Element as EngineElement } from 'glass-easel'
import { flag, number, text } from '../engine/tag-definition'
import type { Properties, TagHost } from '../engine/tag-definition'
import { pullDots } from '../engine/pull-dots'
import { PullGesture } from '../engine/pull-gesture'

export const refresherProperties = {
  refresherEnabled: flag(),
  refresherThreshold: number(45),
  refresherDefaultStyle: text('black'),
  refresherBackground: text('#FFF'),
  refresherTriggered: flag(),
} satisfies Properties

/** The refresh of a scroll-view that is pulled down, open until the page sets `refresher-triggered` to false. */
export class Refresher {
  private dots: HTMLElement | undefined
  private isOpen = false

  constructor(private readonly host: TagHost<typeof refresherProperties>) {}

  changed(name: string): void {
    const { refresherEnabled, refresherTriggered } = this.host.values
    if (refresherEnabled) this.enable()
    if (this.dots && name.startsWith('refresher')) this.paint(this.dots)
    // An area that refreshes from the start has to be on the page first.
    if (name === 'refresherTriggered' && refresherTriggered !== this.isOpen)
      this.host.later(() => this.follow())
  }

  /** Does what `refresher-triggered` says. */
  private follow(): void {
    const { refresherEnabled, refresherTriggered, refresherThreshold } = this.host.values
    if (!refresherEnabled || refresherTriggered === this.isOpen) return
    this.isOpen = refresherTriggered
    this.host.element.toggleAttribute('data-refreshing', this.isOpen)
    this.move(this.isOpen ? refresherThreshold : 0)
    this.host.trigger(this.isOpen ? 'refresherrefresh' : 'refresherrestore', {})
  }

  private enable(): void {
    if (this.dots) return
    const { element } = this.host
    this.dots = pullDots(true)
    element.prepend(this.dots)
    element.toggleAttribute('refresher', true)
    this.host.later(() => this.markOwn())
    new PullGesture(element, {
      isFree: () => this.host.values.refresherEnabled && !this.isOpen,
      pulled: (depth) => {
        this.move(Math.min(depth, this.host.values.refresherThreshold * 2))
        this.host.trigger('refresherpulling', { dy: depth })
      },
      released: (depth) => this.released(depth),
    })
  }

  private released(depth: number): void {
    if (depth >= this.host.values.refresherThreshold) {
      this.host.trigger('refresherwillRefresh', { dy: depth })
      this.host.set({ refresherTriggered: true })
      return
    }
    this.move(0)
    if (depth > 0) this.host.trigger('refresherabort', { dy: depth })
  }

  private move(depth: number): void {
    const { element } = this.host
    this.markOwn()
    if (!element.hasAttribute('data-pulled'))
      element.style.setProperty('--padding', getComputedStyle(element).paddingTop)
    element.style.setProperty('--pulled', `${depth}px`)
    element.toggleAttribute('data-pulled', depth > 0)
  }

  /** What the page has put into `slot="refresher"` slides in from above. */
  private markOwn(): void {
    for (const child of this.host.component.childNodes)
      if (EngineElement.isElement(child) && child.slot === 'refresher')
        (child.$$ as unknown as HTMLElement | null)?.toggleAttribute('data-refresher', true)
  }

  private paint(dots: HTMLElement): void {
    const { refresherDefaultStyle, refresherBackground } = this.host.values
    dots.hidden = refresherDefaultStyle === 'none'
    dots.toggleAttribute('data-dark', refresherDefaultStyle !== 'white')
    dots.style.background = refresherBackground
  }
}

export const refresherCss = `scroll-view[refresher]{position:relative}
    scroll-view>.pull-down{bottom:auto;height:var(--pulled,0)}
    scroll-view>.pull-down[hidden]{display:none}
    scroll-view[data-pulled]{padding-top:calc(var(--padding,0px) + var(--pulled,0px))!important}
    scroll-view>[data-refresher]{position:absolute;top:var(--pulled,0);right:0;left:0;transform:translateY(-100%)}`
