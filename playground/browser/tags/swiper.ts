import { anything, defineTag, flag, number, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'

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

/** A row of full-size items with scroll snapping; the browser scrolls it. */
class Swiper implements Tag<typeof properties> {
  private readonly dots = document.createElement('div')
  private timer = 0
  private shown = 0

  constructor(private readonly host: TagHost<typeof properties>) {
    this.dots.className = 'dots'
    host.element.append(this.dots)
    host.element.addEventListener('scroll', () => this.settle(), { passive: true })
  }

  changed(name: keyof typeof properties): void {
    const { element, values } = this.host
    element.toggleAttribute('vertical', values.vertical)
    this.dots.hidden = !values.indicatorDots
    if (name === 'current') this.moveTo(values.current)
    if (name === 'autoplay' || name === 'interval') this.play()
  }

  attached(): void {
    this.host.later(() => this.moveTo(this.host.values.current))
    this.play()
  }

  detached(): void {
    clearInterval(this.timer)
  }

  private get items(): Element[] {
    return [...this.host.element.children].filter(({ localName }) => localName === 'swiper-item')
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
    const {
      element,
      values: { vertical },
    } = this.host
    const behavior = this.host.values.duration > 0 ? 'smooth' : 'instant'
    element.scrollTo(
      vertical
        ? { top: index * element.clientHeight, behavior }
        : { left: index * element.clientWidth, behavior },
    )
    this.show(index, source)
  }

  private settle(): void {
    const {
      element,
      values: { vertical },
    } = this.host
    const position = vertical
      ? element.scrollTop / element.clientHeight
      : element.scrollLeft / element.clientWidth
    const index = Math.round(position)
    if (Math.abs(position - index) >= 0.02) return
    this.show(index, 'touch')
    this.host.trigger('animationfinish', { current: index, source: 'touch' })
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
    swiper[vertical]{flex-direction:column;overflow:hidden auto;scroll-snap-type:y mandatory}
    swiper>.dots{display:flex;position:sticky;left:0;order:-1;flex:none;align-items:flex-end;justify-content:center;gap:8px;z-index:1;
      box-sizing:border-box;width:100%;margin-right:-100%;padding-bottom:10px;pointer-events:none}
    swiper>.dots[hidden]{display:none}swiper>.dots>i{width:8px;height:8px;border-radius:50%}`,
})

export const swiperItem = defineTag({
  name: 'swiper-item',
  properties: { itemId: text() },
  create: () => ({}),
  css: 'swiper-item{display:block;flex:none;width:100%;height:100%;overflow:hidden;scroll-snap-align:start}',
})
