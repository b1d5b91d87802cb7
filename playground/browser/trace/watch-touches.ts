import { Event as EngineEvent } from 'glass-easel'
import type { Element as EngineElement } from 'glass-easel'
import { engineElement } from '../engine/gestures'
import { TOLERANCE } from '../places/finger'
import type { Way } from '../places/finger'
import { areaPlaceOf, placeOf } from '../places/place'
import type { Place } from '../places/place'
import type { Position } from '../places/scroll'
import { FIELDS } from '../places/selector'
import { trace } from './phone-trace'
import type { TraceDraft } from './trace-entry'

/** Records what fingers do, on the page and on what the phone shows over it. */
export function watchTouches(targetOf: (element: EngineElement) => string): void {
  watchTaps(targetOf)
  const record = (name: string, on: Element, at: Place | undefined, detail: object): void => {
    const element = engineElement(on)
    const target = element && { target: targetOf(element) }
    // What it has led to so far stands before it, and what follows is not led to by it.
    trace.within({ kind: 'tap', name, ...target, ...(at && { at }), detail }, () => undefined)
  }
  watchDrags(record)
  watchScrolls(record)
}

type RecordTouch = (name: string, on: Element, at: Place | undefined, detail: object) => void

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

interface Press {
  readonly on: Element
  readonly x: number
  readonly y: number
  /** Of a drag; taps have their own. */
  drag?: { readonly at: Place | undefined }
}

/** A finger that leaves elsewhere than it came. One that scrolls is taken away, and a slider tells its value. */
function watchDrags(record: RecordTouch): void {
  let press: Press | undefined
  listen('pointerdown', ({ target, isPrimary, clientX: x, clientY: y }) => {
    const isFree = isPrimary && target instanceof Element && !target.closest(FIELDS)
    press = isFree ? { on: target, x, y } : undefined
  })
  listen('pointercancel', () => void (press = undefined))
  listen('pointermove', (event) => {
    if (press && isFar(wayOf(press, event))) press.drag ??= { at: placeOf(press.on) }
  })
  listen('pointerup', (event) => {
    if (!press) return
    const { on, drag } = press
    const by = wayOf(press, event)
    press = undefined
    if (drag && isFar(by)) record('drag', on, drag.at, by)
  })
}

const isFar = ({ x, y }: Way): boolean => Math.hypot(x, y) > TOLERANCE

const wayOf = (from: Way, { clientX, clientY }: PointerEvent): Way => ({
  x: Math.round(clientX - from.x),
  y: Math.round(clientY - from.y),
})

/** How long after a touch, ms, a scroll is its own; others are the mini program's. */
const SOON = 1000

function watchScrolls(record: RecordTouch): void {
  /** Whether fingers move it. */
  const moving = new WeakMap<Element, boolean>()
  let touched = -Infinity
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'click', 'keydown'] as const)
    listen(type, () => void (touched = performance.now()))
  listen('scroll', ({ target }) => {
    if (target instanceof Element && !moving.has(target))
      moving.set(target, performance.now() - touched < SOON)
  })
  listen('scrollend', ({ target }) => {
    if (!(target instanceof Element)) return
    const isOwn = moving.get(target) === true
    moving.delete(target)
    const position = positionOf(target)
    if (isOwn && Object.keys(position).length > 0) record('scroll', target, areaPlaceOf(target), position)
  })
}

/** In the directions in which fingers can scroll it. */
function positionOf(area: Element): Position {
  const { overflowX, overflowY } = getComputedStyle(area)
  const isFree = (overflow: string, room: number): boolean => room > 0 && /auto|scroll/.test(overflow)
  return {
    ...(isFree(overflowY, area.scrollHeight - area.clientHeight) && { top: Math.round(area.scrollTop) }),
    ...(isFree(overflowX, area.scrollWidth - area.clientWidth) && { left: Math.round(area.scrollLeft) }),
  }
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
