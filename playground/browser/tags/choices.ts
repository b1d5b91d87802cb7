import { defineTag, flag, tagOf, text } from '../engine/tag-definition'
import type { FormField, Properties, Tag, TagDefinition, TagHost } from '../engine/tag-definition'
import { engineElement } from '../engine/gestures'

const switchProperties = {
  checked: flag(),
  disabled: flag(),
  type: text('switch'),
  color: text('#04BE02'),
  name: text(),
} satisfies Properties

class Switch implements Tag<typeof switchProperties>, FormField {
  constructor(private readonly host: TagHost<typeof switchProperties>) {
    host.element.setAttribute('role', 'switch')
    host.element.addEventListener('click', () => this.toggle())
  }

  get fieldName(): string {
    return this.host.values.name
  }
  get fieldValue(): boolean {
    return this.host.values.checked
  }
  resetField(): void {
    this.host.set({ checked: false })
  }

  changed(): void {
    const { element, values } = this.host
    for (const name of ['checked', 'disabled'] as const) element.toggleAttribute(name, values[name])
    element.setAttribute('aria-checked', String(values.checked))
    element.setAttribute('type', values.type)
    element.style.setProperty('--on', values.color)
  }

  private toggle(): void {
    if (this.host.values.disabled) return
    const value = !this.host.values.checked
    this.host.set({ checked: value })
    this.host.trigger('change', { value })
  }
}

export const switchTag = defineTag({
  name: 'switch',
  properties: switchProperties,
  create: (host) => new Switch(host),
  css: `switch{display:inline-block;position:relative;box-sizing:border-box;width:52px;height:32px;border-radius:16px;background:#dfdfdf;
      vertical-align:middle;transition:background .2s;cursor:pointer}
    switch::after{content:"";position:absolute;top:2px;left:2px;width:28px;height:28px;border-radius:50%;background:#fff;
      box-shadow:0 1px 3px rgba(0,0,0,.4);transition:transform .2s}
    switch[checked]{background:var(--on)}switch[checked]::after{transform:translateX(20px)}switch[disabled]{opacity:.7;cursor:default}
    switch[type=checkbox]{width:22px;height:22px;border:1px solid #d1d1d1;border-radius:3px;background:#fff}
    switch[type=checkbox]::after{display:none}switch[type=checkbox][checked]::before{content:"✓";position:absolute;left:4px;color:var(--on)}`,
})

const optionProperties = {
  value: text(),
  checked: flag(),
  disabled: flag(),
  color: text('#09BB07'),
  name: text(),
} satisfies Properties

class Option implements Tag<typeof optionProperties> {
  constructor(
    readonly host: TagHost<typeof optionProperties>,
    private readonly isSingle: boolean,
  ) {
    host.element.addEventListener('click', () => this.choose())
  }

  changed(): void {
    const { element, values } = this.host
    for (const name of ['checked', 'disabled'] as const) element.toggleAttribute(name, values[name])
    element.style.setProperty('--on', values.color)
  }

  private choose(): void {
    const { disabled, checked } = this.host.values
    if (disabled || (this.isSingle && checked)) return
    if (this.isSingle) for (const other of this.group?.options ?? []) other.host.set({ checked: false })
    this.host.set({ checked: !checked })
    this.group?.tellChange()
  }

  private get group(): Group | undefined {
    const element = engineElement(this.host.element.closest('checkbox-group,radio-group'))
    const tag = element && tagOf(element)
    return tag instanceof Group ? tag : undefined
  }
}

const optionCss = (tag: string, radius: string): string => `
  ${tag}{display:inline-flex;align-items:center;cursor:pointer}
  ${tag}::before{content:"";box-sizing:border-box;flex:none;width:24px;height:24px;margin-right:5px;border:1px solid #d1d1d1;border-radius:${radius};
    background:#fff;color:#fff;line-height:22px;text-align:center}
  ${tag}[checked]::before{content:"✓";background:var(--on);border-color:var(--on)}${tag}[disabled]{opacity:.5;cursor:default}`

const option = (name: 'checkbox' | 'radio', radius: string): TagDefinition =>
  defineTag({
    name,
    properties: optionProperties,
    css: optionCss(name, radius),
    create: (host) => new Option(host, name === 'radio'),
  })

const groupProperties = { name: text() } satisfies Properties

class Group implements Tag<typeof groupProperties>, FormField {
  constructor(
    private readonly host: TagHost<typeof groupProperties>,
    private readonly isSingle: boolean,
  ) {}

  get fieldName(): string {
    return this.host.values.name
  }
  /** The value of the checked radio, or a list of those of the checked checkboxes. */
  get fieldValue(): string | readonly string[] {
    const chosen = this.options.filter(({ host }) => host.values.checked).map(({ host }) => host.values.value)
    return this.isSingle ? (chosen[0] ?? '') : chosen
  }
  resetField(): void {
    for (const { host } of this.options) host.set({ checked: false })
  }

  tellChange(): void {
    this.host.trigger('change', { value: this.fieldValue })
  }

  get options(): Option[] {
    const elements = [...this.host.element.querySelectorAll('radio,checkbox')].map((node) =>
      engineElement(node),
    )
    return elements.map((element) => element && tagOf(element)).filter((tag) => tag instanceof Option)
  }
}

const group = (name: 'checkbox-group' | 'radio-group'): TagDefinition =>
  defineTag({
    name,
    properties: groupProperties,
    css: `${name}{display:block}`,
    create: (host) => new Group(host, name === 'radio-group'),
  })

export const checkbox = option('checkbox', '3px')
export const radio = option('radio', '50%')
export const checkboxGroup = group('checkbox-group')
export const radioGroup = group('radio-group')
