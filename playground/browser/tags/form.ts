import { Component } from 'glass-easel'
import type { Element as EngineElement, GeneralComponent } from 'glass-easel'
import { componentField } from '../engine/form-behaviors'
import { defineTag, flag, tagOf } from '../engine/tag-definition'
import type { FormField, TagHost } from '../engine/tag-definition'
import { engineElement } from '../engine/gestures'

const formProperties = { reportSubmit: flag() }

export const form = defineTag({
  name: 'form',
  properties: formProperties,
  css: 'wx-form{display:block}',
  create: () => ({}),
})

export const label = defineTag({
  name: 'label',
  properties: { for: { type: String, value: '' } },
  css: 'wx-label{display:inline}',
  create(host) {
    host.element.addEventListener('click', (event) => forwardTap(host, event))
    return {}
  },
})

/** Submits the values of all named fields to the form that contains the button. */
export function submitForm(button: GeneralComponent, kind: 'submit' | 'reset'): void {
  const element = (button.$$ as unknown as HTMLElement).closest('wx-form')
  const target = engineElement(element)
  if (!element || !target) return
  const fields = fieldsIn(element)
  if (kind === 'reset') fields.forEach((field) => field.resetField())
  const value = Object.fromEntries(
    fields.filter(({ fieldName }) => fieldName !== '').map((field) => [field.fieldName, field.fieldValue]),
  )
  target.triggerEvent(kind, kind === 'submit' ? { value } : {})
}

function fieldsIn(parent: Element): FormField[] {
  return [...parent.querySelectorAll('*')]
    .map((node) => fieldOf(engineElementOf(node)))
    .filter((field) => field !== undefined)
}

function fieldOf(element: EngineElement | undefined): FormField | undefined {
  const tag = element && tagOf(element)
  if (tag && 'fieldName' in tag) return tag as unknown as FormField
  return element && Component.isComponent(element) ? componentField(element) : undefined
}

const engineElementOf = (node: Element): EngineElement | undefined =>
  (node as Element & { __wxElement?: EngineElement }).__wxElement

const labelled = 'switch,checkbox,radio,wx-input,wx-textarea,wx-button'

/** A tap on a label is passed on to the labelled element. */
function forwardTap(
  { element, values }: TagHost<{ for: { type: StringConstructor; value: string } }>,
  event: Event,
): void {
  const selector = values.for === '' ? labelled : `[id$="--${CSS.escape(values.for)}"]`
  const target = (values.for === '' ? element : document).querySelector<HTMLElement>(selector)
  if (!target || target.contains(event.target as Node)) return
  const field = target.querySelector<HTMLElement>('.field')
  if (field) field.focus()
  else target.click()
}
