import { convertUnits } from '../../build/wxss-units'
import { anything, defineTag, flag, number, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import { itemAt, placeOf } from './swiper-places'
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

/** A row of items with scroll snapping; the browser scrolls it. */
class Swiper implements Tag<typeof properties> {
  private readonly dots = document.createElement('div')
  private readonly observer = new MutationObserver((changes) => {
    this.dress()
    if (changes.some(({ type }) => type === 'childList')) this.arrange()
  })
  private timer = 0
  private shown = 0
  /** The item that was at rest last, around which a circular row stands. */
  private home = 0
  private source = 'touch'
  private isAttached = false

  constructor(private readonly host: TagHost<typeof properties>) {
    const { element } = host
    this.dots.className = 'dots'
    element.append(this.dots)
    element.addEventListener('scroll', () => this.settle(), { passive: true })
    this.observer.observe(element, { childList: true, attributeFilter: ['style'] })
  }

  changed(name: keyof typeof properties): void {
    const { element, values } = this.host
    element.toggleAttribute('vertical', values.vertical)
    this.dress()
    this.dots.hidden = !values.indicatorDots
    if (name === 'current' && values.current !== this.shown) this.moveTo(values.current)
    if (name === 'circular') this.arrange()
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
    return { count: this.items.length, home: this.home, isCircular: this.host.values.circular }
  }

  /** The length of one item on the way. */
  private get step(): number {
    const [first] = this.items
    return (this.host.values.vertical ? first?.offsetHeight : first?.offsetWidth) || 1
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
    this.scrollTo(placeOf(index, this.ring), this.host.values.duration > 0 ? 'smooth' : 'instant')
    this.show(index, source)
  }

  private scrollTo(place: number, behavior: ScrollBehavior): void {
    const { element, values } = this.host
    element.scrollTo({ [values.vertical ? 'top' : 'left']: place * this.step, behavior })
  }

  private settle(): void {
    const { element, values } = this.host
    const position = (values.vertical ? element.scrollTop : element.scrollLeft) / this.step
    const place = Math.round(position)
    if (Math.abs(position - place) >= 0.02) return
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
    const { ring } = this
    this.items.forEach((item, index) => (item.style.order = String(placeOf(index, ring))))
    this.scrollTo(placeOf(this.home, ring), 'instant')
    this.paintDots(this.shown)
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
    swiper>.dots[hidden]{display:none}swiper>.dots>i{width:8px;height:8px;border-radius:50%}`,
})

export const swiperItem = defineTag({
  name: 'swiper-item',
  properties: { itemId: text() },
  create: () => ({}),
  css: `swiper-item{display:block;flex:none;width:calc(100% / var(--items));height:100%;overflow:hidden;scroll-snap-align:start}
    swiper[vertical]>swiper-item{width:100%;height:calc(100% / var(--items))}`,
})
