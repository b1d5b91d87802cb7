import type { Phone } from './session'

/** Asks the component on the page for something, as the page's script would: `ask(alice, 'switchCamera()')`. */
export const ask = <T>(phone: Phone, call: string): Promise<T> =>
  phone.frame.evaluate<T>(`phone.page.room().${call}`)

/** Keeps from now on what the component tells, by name, the last of each; a second time forgets what was told. */
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
