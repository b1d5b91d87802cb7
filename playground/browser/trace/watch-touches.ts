import { Event as EngineEvent } from 'glass-easel'
import type { Element as EngineElement } from 'glass-easel'
import { engineElement } from '../engine/gestures'
import { TOLERANCE } from '../places/finger'
import { areaPlaceOf, placeOf } from '../places/place'
import type { Place } from '../places/place'
import { FIELDS } from '../places/selector'
import { trace } from './phone-trace'
import type { TraceDraft } from './trace-entry'

/** Records what fingers do, on the page and on what the phone shows over it. */
export function watchTouches(targetOf: (element: EngineElement) => string): void {
  watchTaps(targetOf)
  watchDrags()
  watchScrolls()
}

function watchTaps(targetOf: (element: EngineElement) => string): void {
  const original = EngineEvent.dispatchEvent.bind(EngineEvent)
  EngineEvent.dispatchEvent = (target, event) => {
    const run = (): void => original(target, event)
    const name = event.getEventName()
    if (name !== 'tap' && name !== 'longpress') return run()
    const node = target.$$ as unknown as HTMLElement | null
    trace.within({ ...tapOn(node, name), target: targetOf(target) }, run)
  }
  // Dialogs, sheets and tab bars are no part of the engine's tree.
  listen('click', ({ target }) => {
    if (target instanceof HTMLElement && !engineElement(target)) trace.record(tapOn(target, 'tap'))
  })
}

/** A finger that leaves elsewhere than it came. One that scrolls is taken away, and a slider tells its value. */
function watchDrags(): void {
  let start: { readonly at: Place | undefined; readonly x: number; readonly y: number } | undefined
  listen('pointerdown', ({ target, isPrimary, clientX: x, clientY: y }) => {
    const isDrag = isPrimary && target instanceof Element && !target.closest(FIELDS)
    start = isDrag ? { at: placeOf(target), x, y } : undefined
  })
  listen('pointercancel', () => void (start = undefined))
  listen('pointerup', ({ clientX, clientY }) => {
    if (!start) return
    const { at } = start
    const by = { x: Math.round(clientX - start.x), y: Math.round(clientY - start.y) }
    start = undefined
    if (Math.hypot(by.x, by.y) > TOLERANCE)
      trace.record({ kind: 'tap', name: 'drag', ...(at && { at }), detail: by })
  })
}

/** How long after a touch, ms, a scroll is its own; others are the mini program's. */
const SOON = 1000

function watchScrolls(): void {
  const moving = new Map<EventTarget | null, boolean>()
  let touched = -Infinity
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'click', 'keydown'] as const)
    listen(type, () => void (touched = performance.now()))
  listen('scroll', ({ target }) => {
    if (!moving.has(target)) moving.set(target, performance.now() - touched < SOON)
  })
  listen('scrollend', ({ target }) => {
    const isOwn = moving.get(target) === true
    moving.delete(target)
    const at = target instanceof Element && isOwn ? areaPlaceOf(target) : undefined
    if (!at) return
    const { scrollTop, scrollLeft } = target as Element
    const detail = { top: Math.round(scrollTop), left: Math.round(scrollLeft) }
    trace.record({ kind: 'tap', name: 'scroll', at, detail })
  })
}

/** Before the page's own listeners. */
const listen = <T extends keyof DocumentEventMap>(
  type: T,
  listener: (event: DocumentEventMap[T]) => void,
): void => document.addEventListener(type, listener, { capture: true, passive: true })

function tapOn(element: HTMLElement | null, name: string): TraceDraft {
  const text = element?.innerText?.trim().slice(0, 40)
  const at = element ? placeOf(element) : undefined
  return { kind: 'tap', name, ...(at && { at }), ...(text && { detail: text }) }
}
