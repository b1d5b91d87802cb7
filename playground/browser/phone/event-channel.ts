type Handler = (...args: unknown[]) => void

/** The event channel between two pages, created by navigateTo. */
export class EventChannel {
  private readonly handlers = new Map<string, Handler[]>()

  constructor(handlers: Readonly<Record<string, Handler>> = {}) {
    for (const [name, handler] of Object.entries(handlers)) this.on(name, handler)
  }

  on(name: string, handler: Handler): void {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler])
  }

  once(name: string, handler: Handler): void {
    const wrapped: Handler = (...args) => {
      this.off(name, wrapped)
      handler(...args)
    }
    this.on(name, wrapped)
  }

  off(name: string, handler?: Handler): void {
    this.handlers.set(name, handler ? (this.handlers.get(name) ?? []).filter((one) => one !== handler) : [])
  }

  emit(name: string, ...args: unknown[]): void {
    for (const handler of this.handlers.get(name) ?? []) handler(...args)
  }
}
