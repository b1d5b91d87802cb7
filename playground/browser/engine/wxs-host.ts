import { Element as EngineElement } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import { ComponentDescriptor } from './component-descriptor'
import { readable } from './readable'
import { problems } from './runtime-problems'

/** Where a handler comes from, as the template compiler tells: 1 and 2 stand for scripts, 0 for data. */
type Origin = readonly [kind: 0 | 1 | 2, ...path: string[]] | null | undefined

type Listener = (...args: unknown[]) => unknown
type ChangeListener = (value: unknown, old: unknown, host: GeneralComponent, element: EngineElement) => void

interface WxsEvent {
  readonly currentTarget: { readonly _$?: GeneralComponent } | EngineElement
  instance?: ComponentDescriptor
}

const isScript = (origin: Origin): boolean => origin?.[0] === 1 || origin?.[0] === 2

/** What compiled templates call: the event handlers and `change:prop` listeners of WXS. */
const wxsHost = {
  failed(name: string, error: unknown): void {
    problems.error(`WXS ${name}: ${readable(error)}`)
  },

  call(
    caller: { readonly _$: GeneralComponent },
    event: WxsEvent,
    listener: Listener,
    origin: Origin,
  ): unknown {
    if (!isScript(origin)) return listener.call(caller, event)
    event.instance = new ComponentDescriptor(elementOf(event.currentTarget))
    return listener(event, new ComponentDescriptor(caller._$))
  },

  /** After the change is on the page, as in WeChat, where scripts run beside the page. */
  change(listener: Listener, origin: Origin): ChangeListener {
    if (typeof listener !== 'function') return () => undefined
    if (!isScript(origin)) return listener
    return (value, old, host, element) =>
      queueMicrotask(() =>
        listener(value, old, new ComponentDescriptor(host), new ComponentDescriptor(element)),
      )
  },
}

const elementOf = (target: WxsEvent['currentTarget']): EngineElement =>
  EngineElement.isElement(target) ? target : (target._$ as GeneralComponent)

/** Templates call it as soon as their scripts are loaded. */
export function provideWxs(): void {
  Object.assign(globalThis, { wxsHost })
}
