import { assetUrl } from '../tags/asset-url'
import { wxCall } from './wx-call'

interface ToastOptions {
  readonly title?: string
  readonly icon?: string
  readonly duration?: number
  readonly mask?: boolean
  /** Instead of an icon. */
  readonly image?: string
}

interface ModalOptions {
  readonly title?: string
  readonly content?: string
  readonly showCancel?: boolean
  readonly cancelText?: string
  readonly confirmText?: string
  readonly confirmColor?: string
  readonly cancelColor?: string
  readonly editable?: boolean
  readonly placeholderText?: string
}

export interface ModalResult {
  readonly confirm: boolean
  readonly cancel: boolean
  /** The text of an editable dialog. */
  readonly content: string | null
}

interface ActionSheetOptions {
  readonly itemList?: readonly string[]
  readonly itemColor?: string
  readonly alertText?: string
}

const glyphs: Readonly<Record<string, string>> = { success: '✓', error: '!', loading: '' }

/** Toasts, dialogs and sheets over the phone's page. */
export class Dialogs {
  private readonly layer = document.createElement('div')
  private toast: HTMLElement | undefined
  private timer = 0

  constructor(phone: HTMLElement) {
    this.layer.className = 'dialogs'
    phone.append(this.layer)
  }

  readonly apis: Readonly<Record<string, unknown>> = {
    showToast: wxCall('showToast', (options: ToastOptions) => this.showToast(options)),
    hideToast: wxCall('hideToast', () => this.hideToast()),
    showLoading: wxCall('showLoading', (options: ToastOptions) =>
      this.showToast({ ...options, icon: 'loading', duration: Infinity }),
    ),
    hideLoading: wxCall('hideLoading', () => this.hideToast()),
    showModal: wxCall('showModal', (options: ModalOptions) => this.showModal(options)),
    showActionSheet: wxCall('showActionSheet', (options: ActionSheetOptions) =>
      this.showActionSheet(options),
    ),
  }

  private showToast({ title = '', duration = 1500, mask = false, ...options }: ToastOptions): void {
    this.hideToast()
    this.toast = element('div', 'toast', ...toastPicture(options), element('span', '', title))
    this.toast.setAttribute('role', 'status')
    this.toast.toggleAttribute('data-mask', mask)
    this.layer.append(this.toast)
    if (duration !== Infinity) this.timer = window.setTimeout(() => this.hideToast(), duration)
  }

  private hideToast(): void {
    clearTimeout(this.timer)
    this.toast?.remove()
    this.toast = undefined
  }

  showModal(options: ModalOptions): Promise<ModalResult> {
    const { title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定' } = options
    const field = options.editable ? textField(content, options.placeholderText) : undefined
    return new Promise((resolve) => {
      const close = (confirm: boolean) => () => {
        veil.remove()
        resolve({ confirm, cancel: !confirm, content: confirm && field ? field.value : null })
      }
      const yes = button(confirmText, options.confirmColor ?? '#576b95', close(true))
      const no = button(cancelText, options.cancelColor ?? '#000000', close(false))
      const box = element(
        'div',
        'modal',
        element('b', '', title),
        field ?? element('p', '', content),
        element('div', 'modal-buttons', ...(showCancel ? [no] : []), yes),
      )
      box.setAttribute('role', 'dialog')
      const veil = element('div', 'veil', box)
      this.layer.append(veil)
      field?.focus()
    })
  }

  private showActionSheet(options: ActionSheetOptions): Promise<{ tapIndex: number }> {
    const { itemList = [], itemColor = '#000000', alertText } = options
    if (itemList.length === 0) throw new Error('parameter error: itemList should have at least 1 item')
    return new Promise((resolve, reject) => {
      const close = (act: () => void) => () => {
        veil.remove()
        act()
      }
      const items = itemList.map((text, tapIndex) =>
        button(
          text,
          itemColor,
          close(() => resolve({ tapIndex })),
        ),
      )
      const cancel = button(
        '取消',
        '#000000',
        close(() => reject(new Error('cancel'))),
      )
      const head = alertText ? [element('p', 'sheet-title', alertText)] : []
      const veil = element('div', 'veil', element('div', 'sheet', ...head, ...items, cancel))
      this.layer.append(veil)
    })
  }
}

function toastPicture({ icon = 'success', image }: ToastOptions): HTMLElement[] {
  if (image) return [Object.assign(element('img', 'toast-image'), { src: assetUrl(image, 'app') })]
  const glyph = glyphs[icon]
  return glyph === undefined ? [] : [element('i', `toast-icon toast-${icon}`, glyph)]
}

function textField(text: string, placeholder = ''): HTMLTextAreaElement {
  const field = document.createElement('textarea')
  return Object.assign(field, { className: 'modal-field', value: text, placeholder, rows: 2 })
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}

function button(text: string, colour: string, onClick: () => void): HTMLElement {
  const made = element('button', '', text)
  made.style.color = colour
  made.onclick = onClick
  return made
}
