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

interface Filled {
  readonly at?: Place
  readonly detail: unknown
}

/** The tags that a person fills in, with the events that can be repeated there. */
const fields: Readonly<Record<string, readonly string[]>> = {
  input: ['input', 'confirm'],
  textarea: ['input'],
  slider: ['change'],
}

/** What is recorded of an event of a tag: where it can be repeated, and its detail unless it is a secret. */
export function filledIn(element: EngineElement, tag: string, event: string, detail: unknown): Filled {
  const events = fields[tag]
  const value = (detail as { readonly value?: unknown } | null)?.value
  if (!events || value === undefined) return { detail }
  if (typeof value === 'string' && isSecret(element)) {
    trace.secrets.hide(value)
    return { detail: { value: MASK } }
  }
  const host = element.$$ as unknown as HTMLElement | null
  const at = host && events.includes(event) ? fieldPlaceOf(host) : undefined
  return { detail, ...(at && { at }) }
}

function isSecret(element: EngineElement): boolean {
  const { password, name, placeholder } = (element as unknown as { readonly data: FieldData }).data
  return password === true || isSecretField([element.id, name, placeholder])
}
