import { anything, defineTag, flag, number, text } from '../engine/tag-definition'
import type { FormField, Properties, Tag, TagHost, Values } from '../engine/tag-definition'

const properties = {
  value: text(),
  name: text(),
  type: text('text'),
  password: flag(),
  placeholder: text(),
  placeholderStyle: text(),
  placeholderClass: text(),
  disabled: flag(),
  maxlength: number(140),
  focus: flag(),
  autoFocus: flag(),
  confirmType: text('done'),
  confirmHold: flag(),
  cursorSpacing: number(),
  cursor: number(-1),
  selectionStart: number(-1),
  selectionEnd: number(-1),
  adjustPosition: flag(true),
  holdKeyboard: flag(),
  alwaysEmbed: flag(),
  autoHeight: flag(),
  fixed: flag(),
  showConfirmBar: flag(true),
  disableDefaultPadding: flag(),
  cursorColor: text(),
  autoFill: anything(),
} satisfies Properties

type Field = HTMLInputElement | HTMLTextAreaElement

const inputModes: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

type Reactions = Readonly<
  Partial<Record<keyof typeof properties, (values: Values<typeof properties>) => void>>
>

interface Replacement {
  readonly value?: unknown
  readonly cursor?: unknown
}

class Input implements Tag<typeof properties>, FormField {
  /** The effect of a changed property on the field. The others concern a phone's keyboard. */
  private readonly reactions: Reactions = {
    value: ({ value }) => {
      if (this.field.value !== String(value)) this.field.value = String(value)
    },
    placeholder: ({ placeholder }) => {
      this.field.placeholder = placeholder
    },
    placeholderStyle: ({ placeholderStyle }) => this.colourPlaceholder(placeholderStyle),
    disabled: ({ disabled }) => {
      this.field.disabled = disabled
    },
    // In WeChat, -1 means no limit.
    maxlength: ({ maxlength }) => {
      if (maxlength < 0) this.field.removeAttribute('maxlength')
      else this.field.maxLength = maxlength
    },
    type: ({ type }) => {
      this.field.inputMode = inputModes[type] ?? 'text'
    },
    password: ({ password }) => {
      if (this.field instanceof HTMLInputElement) this.field.type = password ? 'password' : 'text'
    },
    focus: ({ focus }) => {
      if (focus) this.field.focus()
      else this.field.blur()
    },
    autoHeight: () => this.grow(),
  }

  constructor(
    private readonly host: TagHost<typeof properties>,
    private readonly field: Field,
  ) {
    field.className = 'field'
    host.element.append(field)
    // Screen readers expect it on the editable element.
    const label = (): void => void (field.ariaLabel = host.element.ariaLabel)
    new MutationObserver(label).observe(host.element, { attributeFilter: ['aria-label'] })
    field.addEventListener('input', () => this.typed())
    field.addEventListener('focus', () => host.trigger('focus', { value: field.value, height: 0 }))
    field.addEventListener('blur', () =>
      host.trigger('blur', { value: field.value, cursor: field.selectionStart ?? 0 }),
    )
    field.addEventListener('keydown', (event) => this.pressed(event as KeyboardEvent))
  }

  get fieldName(): string {
    return this.host.values.name
  }
  get fieldValue(): string {
    return this.field.value
  }

  resetField(): void {
    this.host.set({ value: '' })
  }

  attached(): void {
    this.grow()
    if (this.host.values.autoFocus || this.host.values.focus) this.field.focus()
  }

  changed(name: keyof typeof properties): void {
    this.reactions[name]?.(this.host.values)
  }

  private typed(): void {
    this.grow()
    const { value, selectionStart } = this.field
    this.host.set({ value })
    const cursor = selectionStart ?? value.length
    this.host.trigger('input', { value, cursor }, { handleListenerReturn: (answer) => this.replace(answer) })
  }

  /** A handler may return what is to stand in the field instead, alone or with the cursor's place. */
  private replace(answer: unknown): void {
    const { value = answer, cursor } = (
      typeof answer === 'object' && answer !== null ? answer : {}
    ) as Replacement
    if (typeof value !== 'string') return
    this.host.set({ value })
    if (typeof cursor === 'number') this.field.setSelectionRange(cursor, cursor)
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || this.field instanceof HTMLTextAreaElement) return
    this.host.trigger('confirm', { value: this.field.value })
    if (!this.host.values.confirmHold) this.field.blur()
  }

  private grow(): void {
    this.host.element.toggleAttribute('auto-height', this.host.values.autoHeight)
    if (!this.host.values.autoHeight || !this.field.isConnected) return
    this.field.style.height = 'auto'
    this.field.style.height = `${this.field.scrollHeight}px`
  }

  // Pseudo elements have no inline style; only the colour of placeholder-style is supported.
  private colourPlaceholder(style: string): void {
    const [, colour] = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(style) ?? []
    this.field.style.setProperty('--placeholder-color', colour ?? '')
  }
}

const fieldCss = (tag: string): string => `
  ${tag}>.field{display:block;box-sizing:border-box;width:100%;height:100%;margin:0;padding:0;border:0;outline:0;background:none;
    font:inherit;color:inherit;text-align:inherit;letter-spacing:inherit;line-height:inherit;resize:none}
  ${tag}>.field::placeholder{color:var(--placeholder-color,#808080);opacity:1}`

export const input = defineTag({
  name: 'input',
  properties,
  css: `wx-input{display:block;height:1.4em;min-height:1.4em;line-height:1.4;overflow:hidden;text-overflow:clip}${fieldCss('wx-input')}`,
  create: (host) => new Input(host, document.createElement('input')),
})

export const textarea = defineTag({
  name: 'textarea',
  properties,
  css: `wx-textarea{display:block;width:300px;height:150px;line-height:1.4}wx-textarea[auto-height]{height:auto}${fieldCss('wx-textarea')}`,
  create: (host) => new Input(host, document.createElement('textarea')),
})
