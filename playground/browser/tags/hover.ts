import { flag, number, text } from '../engine/tag-definition'
import type { TagHost } from '../engine/tag-definition'

export const hoverProperties = {
  hoverClass: text('none'),
  hoverStopPropagation: flag(),
  hoverStartTime: number(50),
  hoverStayTime: number(400),
}

const claimed = new WeakSet<Event>()

/** Applies a tag's hover-class while it is pressed; the tag's default class also has the default style. */
export function startHover(host: TagHost<typeof hoverProperties>, defaultClass = 'none'): void {
  let timer = 0
  const show = (on: boolean): void => {
    const { hoverClass } = host.values
    if (hoverClass !== 'none' && hoverClass !== '') host.toggleClass(hoverClass, on)
    host.element.toggleAttribute('hovered', on && hoverClass !== 'none' && hoverClass === defaultClass)
  }
  const later = (on: boolean, after: number): void => {
    clearTimeout(timer)
    timer = host.later(() => show(on), after)
  }
  host.element.addEventListener('pointerdown', (event) => {
    if (claimed.has(event) || host.element.hasAttribute('disabled')) return
    if (host.values.hoverStopPropagation) claimed.add(event)
    later(true, host.values.hoverStartTime)
  })
  for (const type of ['pointerup', 'pointerleave', 'pointercancel']) {
    host.element.addEventListener(type, () => later(false, host.values.hoverStayTime))
  }
}
