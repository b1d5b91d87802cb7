import { sayOnce } from '../say-once'

type Listener = (result: object) => void

// WeChat's answer where there is no suitable advertisement.
const none = { errCode: 1004, errMsg: 'no ad in the playground' }

/** An advertisement that never comes, which pages have to expect. */
export const ads = (name: string) => (): object => {
  sayOnce(`wx.${name}: there are no advertisements in the playground`)
  const listeners = new Set<Listener>()
  const refuse = (): Promise<never> => {
    for (const listener of listeners) listener(none)
    const refusal = Promise.reject<never>(Object.assign(new Error(none.errMsg), none))
    refusal.catch(() => undefined)
    return refusal
  }
  const ignore = (): void => undefined
  return {
    load: refuse,
    show: refuse,
    destroy: ignore,
    onError: (listener: Listener) => void listeners.add(listener),
    offError: (listener?: Listener) => (listener ? listeners.delete(listener) : listeners.clear()),
    onLoad: ignore,
    offLoad: ignore,
    onClose: ignore,
    offClose: ignore,
  }
}
