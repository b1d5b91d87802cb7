import type { Element as EngineElement } from 'glass-easel'
import { LONG_PRESS, TOLERANCE } from '../places/finger'

type Dispatch = (target: EngineElement, type: string, detail: unknown, original: Event) => void

/** Touch events from a mouse, and long presses: the engine only generates taps. */
export function startGestures(dispatch: Dispatch): void {
  const fingers = new Fingers(dispatch)
  const options = { capture: true, passive: true }
  document.addEventListener('mousedown', (event) => fingers.mouseDown(event), options)
  document.addEventListener('mousemove', (event) => fingers.mouseMove(event), options)
  document.addEventListener('mouseup', (event) => fingers.mouseUp(event), options)
  // A mouse that drags a selection fires no more move events.
  document.addEventListener('dragstart', (event) => event.preventDefault())
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    document.addEventListener(type, (event) => fingers.touch(event), options)
  }
}

interface Press {
  readonly target: EngineElement
  readonly x: number
  readonly y: number
  readonly timer: number
}

class Fingers {
  private press: Press | undefined

  constructor(private readonly dispatch: Dispatch) {}

  mouseDown(event: MouseEvent): void {
    const target = engineElement(event.target)
    if (!target || event.button !== 0) return
    this.dispatch(target, 'touchstart', {}, event)
    this.startPress(target, event, event)
  }

  /** Touch events go to the element where the touch started. */
  mouseMove(event: MouseEvent): void {
    if (!this.press) return
    this.dispatch(this.press.target, 'touchmove', {}, event)
    this.cancelWhenMoved(event)
  }

  mouseUp(event: MouseEvent): void {
    if (!this.press) return
    this.dispatch(this.press.target, 'touchend', {}, event)
    this.endPress()
  }

  touch(event: TouchEvent): void {
    const target = engineElement(event.target)
    const first = event.changedTouches[0]
    if (!target || !first) return
    this.dispatch(target, event.type, {}, event)
    if (event.type === 'touchstart') this.startPress(target, first, event)
    else if (event.type === 'touchmove') this.cancelWhenMoved(first)
    else this.endPress()
  }

  private startPress(target: EngineElement, { clientX, clientY }: Touch | MouseEvent, event: Event): void {
    this.endPress()
    const report = (): void => {
      this.dispatch(target, 'longpress', { x: clientX, y: clientY }, event)
      this.dispatch(target, 'longtap', { x: clientX, y: clientY }, event)
    }
    this.press = { target, x: clientX, y: clientY, timer: window.setTimeout(report, LONG_PRESS) }
  }

  private cancelWhenMoved({ clientX, clientY }: Touch | MouseEvent): void {
    if (this.press && Math.hypot(clientX - this.press.x, clientY - this.press.y) > TOLERANCE)
      clearTimeout(this.press.timer)
  }

  private endPress(): void {
    clearTimeout(this.press?.timer)
    this.press = undefined
  }
}

export function engineElement(target: EventTarget | null): EngineElement | undefined {
  let node = target as (Node & { __wxElement?: EngineElement }) | null
  while (node && !node.__wxElement) node = node.parentNode
  return node?.__wxElement
}
