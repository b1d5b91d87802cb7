import type { Element as EngineElement } from 'glass-easel'
import { fieldPlaceOf } from '../places/place'
import type { Place } from '../places/place'
import { trace } from './phone-trace'
import { isSecretField, MASK } from './secrets'

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
  if (password === true || isSecretField([element.id, name, placeholder])) {
    trace.secrets.hide(value)
    return { detail: { value: MASK } }
  }
  const host = element.$$ as unknown as HTMLElement | null
  const at = event === 'input' && host ? fieldPlaceOf(host) : undefined
  return { detail, ...(at && { at }) }
}
