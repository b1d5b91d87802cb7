import type { Log } from './log'

type Handler = (event: never) => void

interface Listener {
  readonly name: string
  readonly handler: Handler
  readonly context: unknown
}

/** Listeners by event name. An exception of one is logged and does not affect the others. */
export class Emitter<Events extends object> {
  private listeners: readonly Listener[] = []

  constructor(private readonly log: Log) {}

  on<K extends keyof Events & string>(name: K, handler: (event: Events[K]) => void, context?: unknown): void {
    // Old pages may subscribe to events that no longer exist.
    if (typeof handler !== 'function') return this.log.error(`on(${name}): the handler must be a function`)
    if (typeof name !== 'string') this.log.warn('on: there is no event of that name')
    this.listeners = [...this.listeners, { name, handler, context }]
  }

  /**
   * Removes one listener, all of a name, or without arguments all. As in `trtc-wx-sdk`, an argument that is given and
   * undefined matches nothing.
   */
  off<K extends keyof Events & string>(...given: [name?: K, handler?: (event: Events[K]) => void]): void {
    const [name, handler] = given
    const first = this.listeners.findIndex(
      (listener) => listener.name === name && listener.handler === handler,
    )
    this.listeners = this.listeners.filter((listener, index) => {
      if (given.length === 1) return listener.name !== name
      return given.length > 0 && index !== first
    })
  }

  has(name: keyof Events): boolean {
    return this.listeners.some((listener) => listener.name === name)
  }

  /** Listeners that are added or removed during an event do not affect its delivery. */
  emit<K extends keyof Events & string>(name: K, event: Events[K]): void {
    for (const listener of this.listeners) {
      if (listener.name !== name) continue
      try {
        listener.handler.call(listener.context, event as never)
      } catch (error) {
        this.log.error(`a handler of ${name} failed`, error)
      }
    }
  }
}
