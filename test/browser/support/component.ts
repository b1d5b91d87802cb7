import type { Phone } from '../../../playground/test/main'

/** Calls the page's component, as the page's script would: `ask(alice, 'switchCamera()')`. */
export const ask = <T>(phone: Phone, call: string): Promise<T> =>
  phone.frame.evaluate<T>(`phone.page.room().${call}`)

/** Starts recording the last event of each name; calling it again clears the records. */
export const hear = (phone: Phone, ...names: string[]): Promise<void> =>
  phone.frame.evaluate((events) => {
    const { page } = (window as unknown as { phone: { page: { room(): Emitter } } }).phone
    const told: Record<string, unknown> = {}
    Object.assign(window, { told })
    for (const name of events) {
      page.room().off(name)
      page.room().on(name, ({ data }) => void (told[name] = data))
    }
  }, names)

interface Emitter {
  on(name: string, handler: (event: { readonly data: unknown }) => void): void
  off(name: string): void
}
