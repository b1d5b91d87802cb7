import { anything, defineTag, flag, number, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import { Refresher, refresherCss, refresherProperties } from './refresher'

const properties = {
  scrollX: flag(),
  scrollY: flag(),
  scrollTop: anything(),
  scrollLeft: anything(),
  scrollIntoView: text(),
  scrollWithAnimation: flag(),
  upperThreshold: number(50),
  lowerThreshold: number(50),
  enableFlex: flag(),
  showScrollbar: flag(true),
  enhanced: flag(),
  bounces: flag(true),
  pagingEnabled: flag(),
  fastDeceleration: flag(),
  scrollAnchoring: flag(),
  enableBackToTop: flag(),
  enablePassive: anything(),
  type: text('list'),
  ...refresherProperties,
  usingSticky: flag(),
} satisfies Properties

class ScrollView implements Tag<typeof properties> {
  private last = { top: 0, left: 0 }
  private readonly refresher: Refresher

  constructor(private readonly host: TagHost<typeof properties>) {
    this.refresher = new Refresher(host)
    host.element.addEventListener('scroll', () => this.scrolled(), { passive: true })
  }

  changed(name: keyof typeof properties): void {
    const { element, values } = this.host
    for (const direction of ['scrollX', 'scrollY', 'enableFlex'] as const)
      element.toggleAttribute(direction, values[direction])
    element.toggleAttribute('plain', !values.showScrollbar)
    if (name === 'scrollTop' || name === 'scrollLeft') this.moveTo()
    this.refresher.changed(name)
    // The element with this id may be rendered by the same update.
    if (name === 'scrollIntoView') this.host.later(() => this.moveInto())
  }

  private moveTo(): void {
    const { scrollTop, scrollLeft, scrollWithAnimation } = this.host.values
    const position = { top: offset(scrollTop), left: offset(scrollLeft) }
    if (position.top === undefined && position.left === undefined) return
    this.host.element.scrollTo({ ...position, behavior: scrollWithAnimation ? 'smooth' : 'instant' })
  }

  private moveInto(): void {
    const { scrollIntoView: id, scrollWithAnimation } = this.host.values
    const target = id === '' ? null : this.host.element.querySelector(`[id$="--${CSS.escape(id)}"]`)
    target?.scrollIntoView({
      behavior: scrollWithAnimation ? 'smooth' : 'instant',
      block: 'start',
      inline: 'start',
    })
  }

  private scrolled(): void {
    const { scrollTop, scrollLeft, scrollWidth, scrollHeight, clientHeight, clientWidth } = this.host.element
    const [deltaX, deltaY] = [this.last.left - scrollLeft, this.last.top - scrollTop]
    this.last = { top: scrollTop, left: scrollLeft }
    this.host.trigger('scroll', { scrollTop, scrollLeft, scrollWidth, scrollHeight, deltaX, deltaY })
    this.reportEdges('top', 'bottom', deltaY, scrollTop, scrollHeight - clientHeight - scrollTop)
    this.reportEdges('left', 'right', deltaX, scrollLeft, scrollWidth - clientWidth - scrollLeft)
  }

  private reportEdges(start: string, end: string, delta: number, before: number, after: number): void {
    const { upperThreshold, lowerThreshold } = this.host.values
    const crossed = (distance: number, threshold: number): boolean =>
      distance <= threshold && distance + Math.abs(delta) > threshold
    if (delta > 0 && crossed(before, upperThreshold)) this.host.trigger('scrolltoupper', { direction: start })
    if (delta < 0 && crossed(after, lowerThreshold)) this.host.trigger('scrolltolower', { direction: end })
  }
}

function offset(value: unknown): number | undefined {
  const pixels = typeof value === 'string' || typeof value === 'number' ? parseFloat(String(value)) : NaN
  return Number.isNaN(pixels) ? undefined : pixels
}

export const scrollView = defineTag({
  name: 'scroll-view',
  properties,
  create: (host) => new ScrollView(host),
  css: `scroll-view{display:block;width:100%;overflow:hidden;-webkit-overflow-scrolling:touch}
    scroll-view[scrollX]{overflow-x:auto}scroll-view[scrollY]{overflow-y:auto}scroll-view[enableFlex]{display:flex}
    scroll-view[plain]{scrollbar-width:none}
    ${refresherCss}`,
})
