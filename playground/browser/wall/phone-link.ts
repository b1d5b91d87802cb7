import { signal } from '@preact/signals'
import type { Bot } from '../../rooms/bots'
import { atPhone } from '../../server/hosts'
import { well } from '../chaos/faults'
import type { Faults } from '../chaos/faults'
import type { DockQuestion } from '../phone/dock-question'
import type { PhoneMessage, WallMessage } from '../phone/wall-link'
import type { StreamStats } from '../trace/stream-stats'
import type { TraceEntry } from '../trace/trace-entry'

/** Another origin than the wall's: the mini program's scripts end there. */
export const phoneOrigin = atPhone(location.origin)

export interface PhoneLinkOptions {
  readonly user: string
  /** The phone's whole query. */
  readonly query: Readonly<Record<string, string>>
  readonly onGesture: () => void
  readonly onBots: (bots: readonly Bot[]) => void
  readonly onEntries: (entries: readonly TraceEntry[]) => void
}

interface Asked {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** One phone on the wall: what it reports, and messages to it. */
export class PhoneLink {
  readonly user: string
  readonly isPushing = signal(false)
  readonly isSharing = signal(false)
  readonly faults = signal<Faults>(well)
  /** The URLs of its pages, the visible one last. */
  readonly urls = signal<readonly string[]>([])
  readonly streams = signal<readonly StreamStats[]>([])
  /** Whether it has ever reported: before that, a message would go to an empty page of another origin. */
  readonly isOpen = signal(false)
  /** Set by its frame. */
  frame: HTMLIFrameElement | null = null
  private readonly asked = new Map<number, Asked>()
  private count = 0

  constructor(private readonly options: PhoneLinkOptions) {
    this.user = options.user
  }

  get address(): string {
    return `${phoneOrigin}/phone.html?${new URLSearchParams(this.options.query).toString()}`
  }

  reload(): void {
    if (this.frame) this.frame.src = this.address
  }

  tell(message: WallMessage): void {
    if (!this.isOpen.value) return
    this.frame?.contentWindow?.postMessage(message, { targetOrigin: phoneOrigin, ...rightsFor(message) })
  }

  /** Asks the phone; rejects with its error. A phone that is reloaded meanwhile never answers. */
  ask<T>(question: DockQuestion): Promise<T> {
    const id = (this.count += 1)
    return new Promise<T>((resolve, reject) => {
      this.asked.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.tell({ type: 'ask', id, question })
    })
  }

  /** Whether the message is from this phone. */
  receive(source: MessageEventSource | null, message: PhoneMessage): boolean {
    if (source === null || source !== this.frame?.contentWindow) return false
    this.isOpen.value = true
    this.read(message)
    return true
  }

  private read(message: PhoneMessage): void {
    switch (message.type) {
      case 'gesture':
        return this.options.onGesture()
      case 'faults':
        return void (this.faults.value = message.faults)
      case 'bots':
        return this.options.onBots(message.bots)
      case 'state':
        this.isPushing.value = message.isPushing
        return void (this.isSharing.value = message.isSharing)
      case 'trace':
        return this.options.onEntries(message.entries)
      case 'pages':
        return void (this.urls.value = message.urls)
      case 'streams':
        return void (this.streams.value = message.streams)
      case 'answer':
        return this.settle(message)
      case 'askHost':
        return // Answered by HostQuestions.
    }
  }

  private settle({ id, value, error }: Extract<PhoneMessage, { type: 'answer' }>): void {
    const asked = this.asked.get(id)
    this.asked.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  }
}

/** A phone on another origin may only ask for a screen with the right of the click on the wall. */
const rightsFor = ({ type }: WallMessage): { readonly delegate?: string } =>
  type === 'share' && navigator.userActivation.isActive ? { delegate: 'display-capture' } : {}
