import { anything, defineTag, flag, number, tagOf, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import { engineElement } from '../engine/gestures'
import { within } from './movable-range'
import type { Point } from './movable-range'

const areaProperties = { scaleArea: flag() } satisfies Properties

export const movableArea = defineTag({
  name: 'movable-area',
  properties: areaProperties,
  css: 'movable-area{display:block;position:relative;width:10px;height:10px}',
  create(host) {
    host.element.addEventListener(
      'wheel',
      (event) => {
        if (!host.values.scaleArea) return
        const view = engineElement(host.element.querySelector('movable-view'))
        const tag = view && tagOf(view)
        if (tag instanceof MovableView) tag.zoom(event)
      },
      { passive: false },
    )
    return {}
  },
})

const properties = {
  direction: text('none'),
  inertia: flag(),
  outOfBounds: flag(),
  x: anything(),
  y: anything(),
  damping: number(20),
  friction: number(2),
  disabled: flag(),
  scale: flag(),
  scaleMin: number(0.5),
  scaleMax: number(10),
  scaleValue: number(1),
  animation: flag(true),
} satisfies Properties

/** A box that is dragged inside its area, and scaled with the wheel. */
class MovableView implements Tag<typeof properties> {
  private at: Point = { x: 0, y: 0 }
  private factor = 1
  private drag: { readonly from: Point; readonly start: Point; isTold: boolean } | undefined

  constructor(private readonly host: TagHost<typeof properties>) {
    const { element } = host
    element.addEventListener('pointerdown', (event) => this.begin(event))
    element.addEventListener('pointermove', (event) => this.move(event))
    for (const type of ['pointerup', 'pointercancel'])
      element.addEventListener(type, () => void (this.drag = undefined))
    element.addEventListener('wheel', (event) => this.zoom(event), { passive: false })
  }

  changed(name: keyof typeof properties): void {
    const { element, values } = this.host
    element.toggleAttribute('movable', !values.disabled && values.direction !== 'none')
    if (name === 'x' || name === 'y') this.place(this.wanted(), '')
    if (name === 'scaleValue') this.scaleTo(values.scaleValue)
  }

  attached(): void {
    this.host.later(() => this.place(this.wanted(), ''))
  }

  zoom(event: WheelEvent): void {
    if (!this.host.values.scale || this.host.values.disabled) return
    event.preventDefault()
    this.scaleTo(this.factor * (event.deltaY < 0 ? 1.1 : 1 / 1.1))
  }

  private wanted(): Point {
    return { x: pixels(this.host.values.x) ?? this.at.x, y: pixels(this.host.values.y) ?? this.at.y }
  }

  private begin(event: PointerEvent): void {
    if (!this.host.element.hasAttribute('movable')) return
    this.host.element.setPointerCapture(event.pointerId)
    this.drag = { from: this.at, start: { x: event.clientX, y: event.clientY }, isTold: false }
  }

  private move({ clientX, clientY }: PointerEvent): void {
    const { drag } = this
    if (!drag) return
    const { direction } = this.host.values
    const by = { x: clientX - drag.start.x, y: clientY - drag.start.y }
    this.tellDirection(drag, by)
    const x = direction === 'vertical' ? drag.from.x : drag.from.x + by.x
    const y = direction === 'horizontal' ? drag.from.y : drag.from.y + by.y
    this.place({ x, y }, 'touch')
  }

  private tellDirection(drag: { isTold: boolean }, by: Point): void {
    if (drag.isTold || Math.hypot(by.x, by.y) < 3) return
    drag.isTold = true
    this.host.trigger(Math.abs(by.x) > Math.abs(by.y) ? 'htouchmove' : 'vtouchmove')
  }

  private place(wanted: Point, source: string): void {
    const { element, values } = this.host
    const area = element.closest<HTMLElement>('movable-area')
    if (!area) return
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    const bounds = { width: area.clientWidth, height: area.clientHeight }
    const next = within(wanted, {
      size,
      bounds,
      factor: this.factor,
      isLoose: values.outOfBounds && source === 'touch',
    })
    element.style.transition = values.animation && source === '' && this.isPlaced ? 'transform .2s' : ''
    this.isPlaced = true
    this.paint(next)
    if (next.x !== this.at.x || next.y !== this.at.y) this.host.trigger('change', { ...next, source })
    this.at = next
  }

  private isPlaced = false

  private scaleTo(factor: number): void {
    const { scaleMin, scaleMax, scale } = this.host.values
    const next = Math.min(scaleMax, Math.max(scaleMin, factor))
    if (!scale || next === this.factor || Number.isNaN(next)) return
    this.factor = next
    this.paint(this.at)
    this.host.trigger('scale', { ...this.at, scale: next })
  }

  private paint({ x, y }: Point): void {
    this.host.element.style.transform = `translate(${x}px,${y}px) scale(${this.factor})`
  }
}

function pixels(value: unknown): number | undefined {
  const number = parseFloat(String(value))
  return Number.isNaN(number) ? undefined : number
}

export const movableView = defineTag({
  name: 'movable-view',
  properties,
  create: (host) => new MovableView(host),
  css: `movable-view{display:inline-block;position:absolute;top:0;left:0;width:10px;height:10px;will-change:transform}
    movable-view[movable]{touch-action:none;user-select:none;-webkit-user-select:none;cursor:grab}`,
})
