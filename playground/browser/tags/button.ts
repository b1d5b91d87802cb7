import { cause } from '../chaos/faults'
import { defineTag, flag, number, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import { openTypeEvent } from '../wx/answers/open-types'
import { shareEvent } from '../share-event'
import { submitForm } from './form'
import { hoverProperties, startHover } from './hover'

const properties = {
  ...hoverProperties,
  hoverClass: text('button-hover'),
  hoverStartTime: number(20),
  hoverStayTime: number(70),
  size: text('default'),
  type: text('default'),
  plain: flag(),
  disabled: flag(),
  loading: flag(),
  formType: text(),
  openType: text(),
  lang: text('en'),
} satisfies Properties

// `"style": "v2"` in app.json selects the second look.
const css = `
  wx-button{display:block;position:relative;box-sizing:border-box;margin:0 auto;padding:0 14px;border-radius:5px;overflow:hidden;
    font-size:18px;line-height:2.55555556;text-align:center;text-decoration:none;color:#000;background:#f8f8f8;cursor:pointer;
    user-select:none;-webkit-user-select:none;-webkit-tap-highlight-color:transparent}
  wx-button::after{content:"";position:absolute;inset:0;box-sizing:border-box;border:1px solid rgba(0,0,0,.2);border-radius:inherit;
    pointer-events:none}
  wx-button[type=primary]{color:#fff;background:#1aad19}
  wx-button[type=warn]{color:#fff;background:#e64340}
  wx-button[size=mini]{display:inline-block;padding:0 1.34em;font-size:13px;line-height:2.3}
  wx-button[plain]{color:#353535;background:transparent;border:1px solid #353535}
  wx-button[plain]::after{border-width:0}
  wx-button[plain][type=primary]{color:#1aad19;border-color:#1aad19}
  wx-button[plain][type=warn]{color:#e64340;border-color:#e64340}
  wx-button[disabled]{color:rgba(0,0,0,.3);background:#f7f7f7;cursor:default}
  wx-button[disabled][type=primary]{color:rgba(255,255,255,.6);background:#9ed99d}
  wx-button[disabled][type=warn]{color:rgba(255,255,255,.6);background:#ec8b89}
  :where([data-style-v2]) wx-button{padding:8px 24px;border-radius:4px;font-size:17px;font-weight:700;line-height:1.41176471;
    color:#06ae56;background:#f2f2f2}
  :where([data-style-v2]) wx-button::after{border-width:0}
  :where([data-style-v2]) wx-button:not([size=mini]){width:184px}
  :where([data-style-v2]) wx-button[type=primary]{color:#fff;background:#07c160}
  :where([data-style-v2]) wx-button[type=warn]{color:#fa5151;background:#f2f2f2}
  :where([data-style-v2]) wx-button[size=mini]{padding:0 12px;font-size:16px;font-weight:400;line-height:2}
  :where([data-style-v2]) wx-button[plain]{color:#353535;background:transparent}
  :where([data-style-v2]) wx-button[plain][type=primary]{color:#07c160;border-color:#07c160}
  :where([data-style-v2]) wx-button[plain][type=warn]{color:#fa5151;border-color:#fa5151}
  :where([data-style-v2]) wx-button[disabled]{color:rgba(0,0,0,.18);background:#f7f7f7}
  :where([data-style-v2]) wx-button[disabled][type=primary]{color:rgba(255,255,255,.6);background:#9ce6bf}
  wx-button[loading]::before{content:"";display:inline-block;width:1em;height:1em;margin-right:.4em;vertical-align:-.15em;
    border:2px solid currentColor;border-right-color:transparent;border-radius:50%;animation:wx-button-loading 1s linear infinite}
  @keyframes wx-button-loading{to{transform:rotate(1turn)}}
  wx-button[hovered]{filter:brightness(.9)}`

interface Settings {
  openSetting(callbacks: { readonly success: (detail: object) => void }): unknown
}

const settings = (): Settings => (globalThis as unknown as { readonly wx: Settings }).wx

class Button implements Tag<typeof properties> {
  constructor(private readonly host: TagHost<typeof properties>) {
    host.element.setAttribute('role', 'button')
    startHover(host, 'button-hover')
    host.element.addEventListener('click', () => this.act())
  }

  changed(): void {
    const { element, values } = this.host
    element.setAttribute('size', values.size)
    element.setAttribute('type', values.type)
    for (const name of ['plain', 'disabled', 'loading'] as const) element.toggleAttribute(name, values[name])
    element.setAttribute('aria-disabled', String(values.disabled))
  }

  private act(): void {
    const { formType, disabled, openType } = this.host.values
    if (disabled) return
    if (openType === 'openSetting')
      void settings().openSetting({ success: (detail: object) => this.host.trigger('opensetting', detail) })
    if (openType === 'agreePrivacyAuthorization') {
      cause({ privacy: 'agreed' })
      this.host.trigger('agreeprivacyauthorization', {})
    }
    if (openType === 'share') {
      const { id, dataset } = this.host.component
      document.dispatchEvent(new CustomEvent(shareEvent, { detail: { id, dataset } }))
    }
    const answer = openTypeEvent(openType)
    if (answer) this.host.trigger(answer.type, answer.detail)
    if (formType === 'submit' || formType === 'reset') submitForm(this.host.component, formType)
  }
}

export const button = defineTag({ name: 'button', properties, css, create: (host) => new Button(host) })
