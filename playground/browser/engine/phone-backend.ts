import { CurrentWindowBackendContext, Event as EngineEvent } from 'glass-easel'
import type { Element as EngineElement } from 'glass-easel'
import { convertUnits } from '../../build/wxss-units'
import { hostElement } from './host-element'
import { startGestures } from './gestures'
import { trace } from '../trace/phone-trace'
import { mediaMatches } from './media-status'
import type { StyleSheets } from './style-sheets'
import { tagOf } from './tag-definition'

type Document = CurrentWindowBackendContext['document']
type BackendElement = Parameters<CurrentWindowBackendContext['getContext']>[0]

export interface PhoneBackendOptions {
  readonly sheets: StyleSheets
  /** Result of `SelectorQuery.context()` for an element: the context of a native tag. */
  readonly contextOf: (element: EngineElement) => unknown
}

// The DOM events passed to the engine. All others (input, scroll, load ...) are fired by the tags, with
// WeChat's details.
const domEvents = new Set([
  'tap',
  'canceltap',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
])

/** The engine's DOM backend, with the parts that the engine leaves to its host. */
export class PhoneBackend extends CurrentWindowBackendContext {
  override document: Document = phoneDocument()
  private readonly options: PhoneBackendOptions

  constructor(options: PhoneBackendOptions) {
    super()
    this.options = options
    // Event.triggerBackendEvent does not exist in this version of the engine: without a handler no tap would
    // arrive.
    this.onEvent((target, type, detail, { originalEvent }) => {
      if (!domEvents.has(type) || isDisabled(originalEvent)) return
      return dispatch(target, type, type === 'tap' ? detail : {}, originalEvent)
    })
    startGestures(dispatch)
  }

  override registerStyleSheetContent(path: string, content: unknown): void {
    this.options.sheets.register(path, String(content))
  }

  override appendStyleSheetPath(path: string): number {
    this.options.sheets.append(path)
    return 0
  }

  // Not an animation frame: those stop in a hidden page, and with them all setData callbacks.
  override render(done: (error: Error | null) => void): void {
    setTimeout(trace.bind(() => done(null)))
  }

  override createMediaQueryObserver(
    ...[status, listener]: Parameters<CurrentWindowBackendContext['createMediaQueryObserver']>
  ): ReturnType<CurrentWindowBackendContext['createMediaQueryObserver']> {
    let known: boolean | undefined
    const check = (): void => {
      const matches = mediaMatches(status, { width: innerWidth, height: innerHeight })
      if (matches === known) return
      known = matches
      listener({ matches })
    }
    setTimeout(check)
    window.addEventListener('resize', check)
    return { disconnect: () => window.removeEventListener('resize', check) }
  }

  override getContext(element: BackendElement, done: (context: unknown) => void): void {
    done(element.__wxElement ? this.options.contextOf(element.__wxElement) : null)
  }
}

/** Dispatches an event in the engine's tree, as if by a touch. */
function dispatch(
  target: EngineElement,
  type: string,
  detail: unknown,
  original: unknown,
): ReturnType<EngineEvent<unknown>['getEventBubbleStatus']> {
  const event = new EngineEvent(type, detail, {
    originalEvent: original,
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: placed(target, touchesOf(type, original)),
  })
  EngineEvent.dispatchEvent(target, event)
  return event.getEventBubbleStatus()
}

function touchesOf(type: string, original: unknown): Record<string, unknown> {
  if (original instanceof TouchEvent)
    return { touches: touchList(original.touches), changedTouches: touchList(original.changedTouches) }
  if (!(original instanceof MouseEvent)) return {}
  const touch = touchAt(original, 0)
  const isOver = type === 'touchend' || type === 'touchcancel'
  return { touches: isOver ? [] : [touch], changedTouches: [touch] }
}

/** Touches on a canvas have their place there, too. */
function placed(target: EngineElement, fields: Record<string, unknown>): Record<string, unknown> {
  const area =
    tagOf(target)?.node instanceof HTMLCanvasElement && (target.$$ as unknown as HTMLElement | null)
  if (!area) return fields
  const { left, top } = area.getBoundingClientRect()
  const place = (touches: unknown): unknown =>
    (touches as readonly TouchPlace[]).map((touch) => ({
      ...touch,
      x: touch.clientX - left,
      y: touch.clientY - top,
    }))
  return Object.fromEntries(Object.entries(fields).map(([name, touches]) => [name, place(touches)]))
}

interface TouchPlace {
  readonly clientX: number
  readonly clientY: number
}

const touchList = (touches: TouchList): object[] =>
  [...touches].map((touch) => touchAt(touch, touch.identifier))

function touchAt({ clientX, clientY, pageX, pageY }: Touch | MouseEvent, identifier: number): object {
  return { identifier, clientX, clientY, pageX, pageY }
}

function isDisabled(original: unknown): boolean {
  return (
    original instanceof Event &&
    original.target instanceof Element &&
    original.target.closest('wx-button[disabled]') !== null
  )
}

/** Creates elements with the names of hostElement(), and converts rpx in inline styles. */
function phoneDocument(): Document {
  const made = {
    createElement: (tag: string): HTMLElement => convertingStyle(document.createElement(hostElement(tag))),
    createTextNode: (text: string): Text => document.createTextNode(text),
    createDocumentFragment: (): DocumentFragment => document.createDocumentFragment(),
  }
  return made as unknown as Document
}

function convertingStyle(element: HTMLElement): HTMLElement {
  element.setAttribute = setConverted
  return element
}

function setConverted(this: HTMLElement, name: string, value: string): void {
  Element.prototype.setAttribute.call(this, name, name === 'style' ? convertUnits(String(value)) : value)
}
