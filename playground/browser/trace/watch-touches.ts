import { Event as EngineEvent } from 'glass-easel'
import type { Element as EngineElement } from 'glass-easel'
import { engineElement } from '../engine/gestures'
import { placeOf } from '../places/place'
import { trace } from './phone-trace'
import type { TraceDraft } from './trace-entry'

/** Records taps and long presses, on the page and on what the phone shows over it. */
export function watchTouches(targetOf: (element: EngineElement) => string): void {
  const original = EngineEvent.dispatchEvent.bind(EngineEvent)
  EngineEvent.dispatchEvent = (target, event) => {
    const run = (): void => original(target, event)
    const name = event.getEventName()
    if (name !== 'tap' && name !== 'longpress') return run()
    const node = target.$$ as unknown as HTMLElement | null
    trace.within({ ...tapOn(node, name), target: targetOf(target) }, run)
  }
  // Dialogs, sheets and tab bars are no part of the engine's tree.
  document.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof HTMLElement && !engineElement(target)) trace.record(tapOn(target, 'tap'))
    },
    { capture: true },
  )
}

function tapOn(element: HTMLElement | null, name: string): TraceDraft {
  const text = element?.innerText?.trim().slice(0, 40)
  const at = element ? placeOf(element) : undefined
  return { kind: 'tap', name, ...(at && { at }), ...(text && { detail: text }) }
}
