import type { Log } from './log'

type Handler = (event: never) => void

interface Listener {
  readonly name: string
  readonly handler: Handler
  readonly context: unknown
}

/** Listeners by name. One that throws is reported, and the others still hear. */
export class Emitter<Events extends object> {
  private listeners: readonly Listener[] = []

  constructor(private readonly log: Log) {}

  on<K extends keyof Events & string>(name: K, handler: (event: Events[K]) => void, context?: unknown): void {
    // Old pages subscribe to names that a newer table does not have.
    if (typeof handler !== 'function') return this.log.error(`on(${name}): the handler must be a function`)
    if (typeof name !== 'string') this.log.warn('on: there is no event of that name')
    this.listeners = [...this.listeners, { name, handler, context }]
  }

  /** Without a handler all of that name, without a name all. */
  off<K extends keyof Events & string>(name?: K, handler?: (event: Events[K]) => void): void {
    const gone = this.listeners.findIndex(
      (listener) => listener.name === name && listener.handler === handler,
    )
    this.listeners = this.listeners.filter((listener, index) =>
      handler ? index !== gone : name !== undefined && listener.name !== name,
    )
  }

  /** Whoever comes or goes in a handler does not change who hears of this event. */
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
