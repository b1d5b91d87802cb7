import { ask, type Facts } from './wechat'

type AppEvent = 'AppShow' | 'AppHide' | 'AudioInterruptionBegin' | 'AudioInterruptionEnd' | 'ThemeChange'

type Listeners = { readonly [K in AppEvent]?: (change: Facts) => void }

/** Subscribes to the app's events that this WeChat has. Returns a function that unsubscribes. */
export function watchApp(listeners: Listeners): () => void {
  const watched = (Object.keys(listeners) as AppEvent[]).map((event) => {
    const listener = (change: unknown) => listeners[event]?.(Object(change) as Facts)
    ask(`on${event}`, listener)
    return () => void ask(`off${event}`, listener)
  })
  return () => watched.forEach((end) => end())
}
