import type { EffectOf } from '../machine/effects'
import type { Display, DisplayTools } from './display'

/** A call of the pusher. An answer names its entry and the `call` that it answers. */
export interface PusherCall {
  readonly type: 'pusher/start' | 'pusher/stop'
  readonly entryID: number
  readonly call: number
}

/**
 * `start()` and `stop()` on the pusher's context. The url is on the tag by then. Answers come back as `stopped`,
 * `stopFailed` and `refused`, and name their call.
 */
export type PusherRunner = { readonly [K in PusherCall['type']]: (call: PusherCall) => void }

/** Effects that touch the world outside; the session itself keeps timers, promises and the log. */
type Outside = 'player/play' | 'emit'

/** One function for each kind of effect: a new kind does not compile until every host has said what it does. */
export type Runner = PusherRunner & { readonly [K in Outside]: (effect: EffectOf<K>) => void }

/** The seam between a session and what it is shown on. */
export interface Host {
  /** What shows the room; left out where the page does so by itself. */
  readonly display?: (tools: DisplayTools) => Display
  readonly run: Runner
}
