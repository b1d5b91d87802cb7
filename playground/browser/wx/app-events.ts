import { trace } from '../trace/phone-trace'

type Listener = (detail?: unknown) => void

const appEvents = [
  'AppShow',
  'AppHide',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'Error',
  'UnhandledRejection',
  'NetworkStatusChange',
  'MemoryWarning',
  'WindowResize',
  'ThemeChange',
  'KeyboardHeightChange',
  'PageNotFound',
] as const

export type AppEvent = (typeof appEvents)[number]

/** wx.onXxx and wx.offXxx. */
export class AppEvents {
  private readonly listeners = new Map<AppEvent, Set<Listener>>(appEvents.map((event) => [event, new Set()]))

  get apis(): Readonly<Record<string, unknown>> {
    return Object.fromEntries<unknown>(
      appEvents.flatMap((event): [string, unknown][] => [
        [`on${event}`, (listener: Listener) => void this.of(event).add(listener)],
        [`off${event}`, (listener?: Listener) => this.remove(event, listener)],
      ]),
    )
  }

  emit(event: AppEvent, detail?: unknown): void {
    trace.within({ kind: 'app', name: event, detail }, () => {
      for (const listener of [...this.of(event)]) listener(detail)
    })
  }

  private of(event: AppEvent): Set<Listener> {
    return this.listeners.get(event) ?? new Set()
  }

  /** Without a listener, removes all. */
  private remove(event: AppEvent, listener: Listener | undefined): void {
    if (listener) this.of(event).delete(listener)
    else this.of(event).clear()
  }
}
