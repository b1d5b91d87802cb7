import type { Bot } from '../../server/bots'
import { atPhone } from '../../server/hosts'
import { hueOf } from '../media/person'
import type { PhoneMessage, WallMessage } from '../phone/wall-link'
import { FaultPanel } from './fault-panel'
import { iconButton } from './icons'
import type { WallText } from './wall-text'

export interface PhoneFrameOptions {
  readonly user: string
  /** The phone's whole query. */
  readonly query: Readonly<Record<string, string>>
  readonly text: WallText
  readonly onClose: () => void
  readonly onGesture: () => void
  readonly onBots: (bots: readonly Bot[]) => void
}

/** Another origin than the wall's: the mini program's scripts end there. */
export const phoneOrigin = atPhone(location.origin)

/** One phone on the wall: a frame with /phone.html, its user's name and its controls. */
export class PhoneFrame {
  readonly element = document.createElement('figure')
  readonly user: string
  private readonly iframe = document.createElement('iframe')
  private readonly share: HTMLButtonElement
  private readonly faults: FaultPanel
  private readonly trouble: HTMLButtonElement
  private isSharing = false
  /** It is there: before that, a message would go to an empty page of another origin. */
  private isOpen = false

  constructor(private readonly options: PhoneFrameOptions) {
    const { user, text, onClose } = options
    this.user = user
    this.share = iconButton('share', text.share, () => this.tell({ type: 'share', on: !this.isSharing }))
    this.share.disabled = true
    this.element.className = 'phone-frame'
    this.element.dataset['user'] = user
    this.element.style.setProperty('--hue', String(hueOf(user)))
    this.iframe.title = user
    this.iframe.allow = 'camera; microphone; autoplay; display-capture; picture-in-picture; clipboard-write'
    this.load()
    const reload = iconButton('reload', text.reloadPhone, () => this.load())
    this.faults = new FaultPanel(text.faults, (order) => this.tell({ type: 'fault', order }))
    this.trouble = iconButton('trouble', text.faults.title, () => {
      this.faults.element.hidden = !this.faults.element.hidden
      this.trouble.ariaPressed = String(!this.faults.element.hidden)
    })
    this.element.append(
      this.body(),
      this.faults.element,
      this.caption([this.trouble, this.share, reload, iconButton('close', text.close, onClose)]),
    )
  }

  tell(message: WallMessage): void {
    if (!this.isOpen) return
    this.iframe.contentWindow?.postMessage(message, { targetOrigin: phoneOrigin, ...rightsFor(message) })
  }

  /** Whether the message is from this phone. */
  receive(source: MessageEventSource | null, message: PhoneMessage): boolean {
    if (source !== this.iframe.contentWindow) return false
    this.isOpen = true
    if (message.type === 'gesture') this.options.onGesture()
    else if (message.type === 'faults') this.faults.show(message.faults)
    else if (message.type === 'bots') this.options.onBots(message.bots)
    else if (message.type === 'state') this.showState(message)
    return true
  }

  private load(): void {
    this.iframe.src = `${phoneOrigin}/phone.html?${new URLSearchParams(this.options.query).toString()}`
  }

  private showState({ isPushing, isSharing }: Extract<PhoneMessage, { type: 'state' }>): void {
    const { share, stopSharing } = this.options.text
    this.isSharing = isSharing
    this.share.disabled = !isPushing && !isSharing
    this.share.ariaPressed = String(isSharing)
    this.share.title = this.share.ariaLabel = isSharing ? stopSharing : share
    this.element.toggleAttribute('data-pushing', isPushing)
  }

  private body(): HTMLElement {
    return box('fit', box('device', box('screen', this.iframe)))
  }

  private caption(buttons: readonly HTMLButtonElement[]): HTMLElement {
    const caption = document.createElement('figcaption')
    const name = document.createElement('span')
    name.className = 'user'
    name.textContent = this.user
    caption.append(name, ...buttons)
    return caption
  }
}

/** A phone on another origin may only ask for a screen with the right of the click on the wall. */
const rightsFor = ({ type }: WallMessage): { readonly delegate?: string } =>
  type === 'share' && navigator.userActivation.isActive ? { delegate: 'display-capture' } : {}

function box(className: string, content: HTMLElement): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.append(content)
  return element
}
