import { convertUnits } from '../../build/wxss-units'
import { anything, defineTag, flag, number, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import { hasGap, itemAt, placeOf } from './swiper-places'
import type { Ring } from './swiper-places'

const properties = {
  indicatorDots: flag(),
  indicatorColor: text('rgba(0, 0, 0, .3)'),
  indicatorActiveColor: text('#000000'),
  autoplay: flag(),
  current: number(0),
  interval: number(5000),
  duration: number(500),
  circular: flag(),
  vertical: flag(),
  previousMargin: text('0px'),
  nextMargin: text('0px'),
  displayMultipleItems: number(1),
  easingFunction: text('default'),
  snapToEdge: flag(),
  currentItemId: anything(),
} satisfies Properties

/** How far from its place an item is at rest, in items. */
const TOLERANCE = 0.02

/** A row of items with scroll snapping; the browser scrolls it. */
class Swiper implements Tag<typeof properties> {
  private readonly dots = document.createElement('div')
  private readonly gap = document.createElement('div')
  private readonly observer = new MutationObserver((changes) => {
    this.dress()
    if (changes.some(({ type }) => type === 'childList')) this.arrange()
  })
  private timer = 0
  private shown = 0
  /** The item that was at rest last, around which a circular row stands. */
  private home = 0
  private isBack = false
  private source = 'touch'
  private isAttached = false

  constructor(private readonly host: TagHost<typeof properties>) {
    const { element } = host
    this.dots.className = 'dots'
    this.gap.className = 'gap'
    element.append(this.dots, this.gap)
    element.addEventListener('scroll', () => this.turn(this.position <= 1 - TOLERANCE), { passive: true })
    // While it scrolls, items must keep their places; Safari before 26 does not say when it ends.
    const end = 'onscrollend' in element ? 'scrollend' : 'scroll'
    element.addEventListener(end, () => this.settle(), { passive: true })
    this.observer.observe(element, { childList: true, attributeFilter: ['style'] })
  }

  changed(name: keyof typeof properties): void {
    const { element, values } = this.host
    element.toggleAttribute('vertical', values.vertical)
    this.dress()
    this.dots.hidden = !values.indicatorDots
    if (name === 'current' && values.current !== this.shown) this.moveTo(values.current)
    if (name === 'circular' || name === 'displayMultipleItems') this.arrange()
    if (name === 'autoplay' || name === 'interval') this.play()
  }

  attached(): void {
    this.isAttached = true
    this.host.later(() => this.arrange())
    this.play()
  }

  detached(): void {
    clearInterval(this.timer)
    this.observer.disconnect()
  }

  /** What the style sheet reads; a page that changes its `style` removes it. */
  private dress(): void {
    const { style } = this.host.element
    const { previousMargin, nextMargin, displayMultipleItems } = this.host.values
    const values = {
      '--before': convertUnits(previousMargin),
      '--after': convertUnits(nextMargin),
      '--items': String(Math.max(1, displayMultipleItems)),
    }
    for (const [name, value] of Object.entries(values))
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value)
  }

  private get items(): HTMLElement[] {
    const children = [...this.host.element.children] as HTMLElement[]
    return children.filter(({ localName }) => localName === 'swiper-item')
  }

  private get ring(): Ring {
    const { circular, displayMultipleItems } = this.host.values
    const count = this.items.length
    return {
      count,
      home: this.home,
      isCircular: circular && count > displayMultipleItems,
      isBack: this.isBack,
    }
  }

  /** The length of one item on the way. */
  private get step(): number {
    const [first] = this.items
    return (this.host.values.vertical ? first?.offsetHeight : first?.offsetWidth) || 1
  }

  /** How far it is scrolled, in items. */
  private get position(): number {
    const { element, values } = this.host
    return (values.vertical ? element.scrollTop : element.scrollLeft) / this.step
  }

  private play(): void {
    clearInterval(this.timer)
    const { autoplay, interval } = this.host.values
    if (autoplay)
      this.timer = window.setInterval(
        () => this.moveTo((this.shown + 1) % (this.items.length || 1), 'autoplay'),
        interval,
      )
  }

  private moveTo(index: number, source = ''): void {
    if (!this.isAttached) return void (this.shown = index)
    this.source = source
    this.turn(false)
    this.scrollTo(placeOf(index, this.ring), this.host.values.duration > 0 ? 'smooth' : 'instant')
    this.show(index, source)
  }

  private scrollTo(place: number, behavior: ScrollBehavior): void {
    const { element, values } = this.host
    element.scrollTo({ [values.vertical ? 'top' : 'left']: place * this.step, behavior })
  }

  private settle(): void {
    const place = Math.round(this.position)
    if (Math.abs(this.position - place) >= TOLERANCE) return
    const index = itemAt(place, this.ring)
    if (index === this.home) return
    const { source } = this
    this.source = 'touch'
    this.show(index, source)
    this.arrange()
    this.host.trigger('animationfinish', { current: index, source })
  }

  /** Puts the items to their places, and the one that is shown into view. */
  private arrange(): void {
    this.home = this.shown
    this.isBack = false
    this.place()
    this.scrollTo(placeOf(this.home, this.ring), 'instant')
    this.paintDots(this.shown)
  }

  private place(): void {
    const { ring } = this
    this.items.forEach((item, index) => (item.style.order = String(placeOf(index, ring))))
    this.gap.hidden = !hasGap(ring)
    this.gap.style.order = this.isBack ? '2' : '0'
  }

  /** Of two items, puts the other one to the side that comes into view. */
  private turn(isBack: boolean): void {
    if (this.isBack === isBack || !hasGap(this.ring)) return
    this.isBack = isBack
    this.place()
  }

  private show(index: number, source: string): void {
    this.paintDots(index)
    if (index === this.shown) return
    this.shown = index
    if (index !== this.host.values.current) this.host.set({ current: index })
    this.host.trigger('change', { current: index, source })
  }

  private paintDots(active: number): void {
    const { indicatorColor, indicatorActiveColor } = this.host.values
    this.dots.replaceChildren(
      ...this.items.map((_, index) => {
        const dot = document.createElement('i')
        dot.style.background = index === active ? indicatorActiveColor : indicatorColor
        return dot
      }),
    )
  }
}

export const swiper = defineTag({
  name: 'swiper',
  properties,
  create: (host) => new Swiper(host),
  css: `swiper{display:flex;position:relative;height:150px;overflow:auto hidden;scroll-snap-type:x mandatory;scrollbar-width:none}
    swiper{box-sizing:border-box;padding:0 var(--after) 0 var(--before);scroll-padding:0 var(--after) 0 var(--before)}
    swiper[vertical]{flex-direction:column;overflow:hidden auto;scroll-snap-type:y mandatory;container-type:size;
      padding:var(--before) 0 var(--after);scroll-padding:var(--before) 0 var(--after)}
    swiper>.dots{display:flex;position:sticky;left:0;order:-1;flex:none;align-items:flex-end;justify-content:center;gap:8px;z-index:1;
      box-sizing:border-box;width:100%;margin-right:-100%;padding-bottom:10px;pointer-events:none}
    swiper[vertical]>.dots{top:0;flex-direction:column;align-items:flex-end;height:100cqh;margin:0 0 -100cqh;padding:0 10px 0 0}
    swiper>.dots[hidden],swiper>.gap[hidden]{display:none}swiper>.dots>i{width:8px;height:8px;border-radius:50%}`,
})

export const swiperItem = defineTag({
  name: 'swiper-item',
  properties: { itemId: text() },
  create: () => ({}),
  css: `swiper-item,swiper>.gap{display:block;flex:none;width:calc(100% / var(--items));height:100%;overflow:hidden;scroll-snap-align:start}
    swiper[vertical]>:is(swiper-item,.gap){width:100%;height:calc(100% / var(--items))}`,
})
