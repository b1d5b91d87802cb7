import type { Bot } from '../../rooms/bots'
import type { Faults, Order } from '../chaos/faults'
import { server } from '../server/current-server'
import type { Theme } from '../theme'
import type { StreamStats } from '../trace/stream-stats'
import type { TraceEntry } from '../trace/trace-entry'
import type { DockQuestion } from './dock-question'

/** Messages from the wall to a phone. */
export type WallMessage =
  | { readonly type: 'sound'; readonly on: boolean }
  | { readonly type: 'share'; readonly on: boolean }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'bots'; readonly bots: readonly Bot[] }
  | { readonly type: 'fault'; readonly order: Order }
  /** Answered with the same id. */
  | { readonly type: 'ask'; readonly id: number; readonly question: DockQuestion }
  /** The wall or another phone was touched: the browser now allows audio in all of them. */
  | { readonly type: 'gesture' }

/** Messages from a phone to its wall. */
export type PhoneMessage =
  | { readonly type: 'state'; readonly isPushing: boolean; readonly isSharing: boolean }
  /** The bots of the room, as announced by the room. */
  | { readonly type: 'bots'; readonly bots: readonly Bot[] }
  | { readonly type: 'faults'; readonly faults: Faults }
  | { readonly type: 'gesture' }
  /** The mini program wants to reach a host that nobody has allowed. */
  | { readonly type: 'askHost'; readonly host: string }
  | { readonly type: 'trace'; readonly entries: readonly TraceEntry[] }
  /** The URLs of the pages on the stack, the visible one last. */
  | { readonly type: 'pages'; readonly urls: readonly string[] }
  | { readonly type: 'streams'; readonly streams: readonly StreamStats[] }
  | { readonly type: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }

const { wallOrigin } = server

/** The wall is the parent page; a phone without one sends nothing. */
export function tellWall(message: PhoneMessage): void {
  if (window.parent !== window) window.parent.postMessage(message, wallOrigin)
}

export function onWallMessage(listener: (message: WallMessage) => void): void {
  window.addEventListener('message', ({ source, origin, data }) => {
    if (origin === wallOrigin && source === window.parent && window.parent !== window)
      listener(data as WallMessage)
  })
}
