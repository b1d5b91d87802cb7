import { Event as EngineEvent } from 'glass-easel'
import type { Element as EngineElement } from 'glass-easel'
import { engineElement } from '../engine/gestures'
import { fieldPlaceOf, placeOf } from '../places/place'
import type { Place } from '../places/place'
import { trace } from './phone-trace'
import { MASK } from './secrets'
import type { TraceDraft } from './trace-entry'

type Target = Pick<TraceDraft, 'target'>

/** Records taps and long presses, on the page and on what the phone shows over it. */
export function watchTouches(targetOf: (element: EngineElement) => Target): void {
  const original = EngineEvent.dispatchEvent.bind(EngineEvent)
  EngineEvent.dispatchEvent = (target, event) => {
    const run = (): void => original(target, event)
    const name = event.getEventName()
    if (name !== 'tap' && name !== 'longpress') return run()
    const node = target.$$ as unknown as HTMLElement | null
    trace.within({ ...tapOn(node, name), ...targetOf(target) }, run)
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

/** Fields whose texts are never recorded, by id, name and placeholder. */
const SECRET_FIELD = /pass|pwd|secret|token|sig(nature)?\b|密码|密钥|口令|签名|验证码/i

interface FieldData {
  readonly password?: unknown
  readonly name?: unknown
  readonly placeholder?: unknown
}

interface Typed {
  readonly at?: Place
  readonly detail: unknown
}

/** What is recorded of an event of a field: what was typed where, unless it is a secret. */
export function typedIn(element: EngineElement, event: string, detail: unknown): Typed {
  const { password, name, placeholder } = (element as unknown as { readonly data: FieldData }).data
  const value = (detail as { readonly value?: unknown } | null)?.value
  if (typeof value !== 'string') return { detail }
  if (password === true || SECRET_FIELD.test([element.id, name, placeholder].join(' '))) {
    trace.secrets.hide(value)
    return { detail: { value: MASK } }
  }
  const host = element.$$ as unknown as HTMLElement | null
  const at = event === 'input' && host ? fieldPlaceOf(host) : undefined
  return { detail, ...(at && { at }) }
}
