import { parsePageUrl, writePageUrl } from '../phone/page-url'
import { sayOnce } from '../wx/say-once'
import type { Caller } from './caller'
import { pageOf } from './page-of'

type Method = (this: Caller, done?: (answer: unknown) => void) => unknown

/** Methods of every component that concern its page. */
export const pageMethods: Readonly<Record<string, Method>> = {
  /** WeChat hands the instance over in two ways. */
  getTabBar(done) {
    const bar = pageOf(this._$)?.tabBar ?? null
    done?.(bar)
    return bar
  },
  /** Only Skyline has it. */
  getAppBar: () => null,
  getPageId() {
    return pageOf(this._$)?.id ?? ''
  },
  getOpenerEventChannel() {
    return pageOf(this._$)?.channel
  },
  getPassiveEvent: (done) => done?.({}),
  setPassiveEvent: () => undefined,
  setInitialRenderingCache: () => undefined,
  setUpdatePerformanceListener: () =>
    sayOnce('setUpdatePerformanceListener: the playground does not measure updates as a phone does'),
  applyAnimatedStyle: () => sayOnce('applyAnimatedStyle needs Skyline'),
  clearAnimatedStyle: () => sayOnce('clearAnimatedStyle needs Skyline'),
}

const fields: Readonly<Record<string, (caller: Caller) => unknown>> = {
  renderer: () => 'webview',
  exitState: () => undefined,
  router: ({ _$ }) => routerAt(_$.is),
  pageRouter: ({ _$ }) => routerAt(pageOf(_$)?.path ?? ''),
}

/** Fields of every component that concern its page. A script may set others of the same names. */
export const pageFields: PropertyDescriptorMap = Object.fromEntries(
  Object.entries(fields).map(([name, read]) => [
    name,
    {
      configurable: true,
      get(this: Caller) {
        return read(this)
      },
      set(this: Caller, value: unknown) {
        Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true })
      },
    },
  ]),
)

interface Target {
  readonly url?: string
}

type Navigation = Readonly<Record<string, (target: Target) => unknown>>

/** The functions of `wx` that change the page, with urls that are relative to this path. */
function routerAt(path: string): Navigation {
  const names = ['switchTab', 'reLaunch', 'redirectTo', 'navigateTo', 'navigateBack']
  const { wx } = globalThis as unknown as { readonly wx: Navigation }
  const absolute = (target: Target): Target =>
    target.url === undefined ? target : { ...target, url: writePageUrl(parsePageUrl(target.url, path)) }
  return Object.fromEntries(
    names.map((name) => [name, (target: Target = {}) => wx[name]?.(absolute(target))]),
  )
}
