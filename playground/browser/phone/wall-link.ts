import type { Bot } from '../../server/bots'
import type { Faults, Order } from '../chaos/faults'
import type { Theme } from '../theme'

/** What the wall tells a phone. */
export type WallMessage =
  | { readonly type: 'sound'; readonly on: boolean }
  | { readonly type: 'share'; readonly on: boolean }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'bots'; readonly bots: readonly Bot[] }
  | { readonly type: 'fault'; readonly order: Order }
  /** Somebody touched the wall or another phone: the browser lets all of them make sound now. */
  | { readonly type: 'gesture' }

/** What a phone tells its wall. */
export type PhoneMessage =
  | { readonly type: 'state'; readonly isPushing: boolean; readonly isSharing: boolean }
  /** The bots of the room, as the room has told of them. */
  | { readonly type: 'bots'; readonly bots: readonly Bot[] }
  | { readonly type: 'faults'; readonly faults: Faults }
  | { readonly type: 'gesture' }

/** The wall is the page around the phone; a phone that stands alone tells nobody. */
export function tellWall(message: PhoneMessage): void {
  if (window.parent !== window) window.parent.postMessage(message, location.origin)
}

export function onWallMessage(listener: (message: WallMessage) => void): void {
  window.addEventListener('message', ({ source, origin, data }) => {
    if (origin === location.origin && source === window.parent && window.parent !== window)
      listener(data as WallMessage)
  })
}
