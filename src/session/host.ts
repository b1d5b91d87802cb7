import type { EffectOf } from '../machine/effects'
import type { Display, DisplayTools } from './display'

/** A call of the pusher. An answer names its entry and the `call` that it answers. */
export interface PusherCall {
  readonly type: 'pusher/start' | 'pusher/stop'
  readonly entryID: number
  readonly call: number
}

/**
 * Calls `start()` and `stop()` on the pusher's context, whose url is set by then. Answers are sent as `stopped`,
 * `stopFailed` and `refused` with the number of their call.
 */
export type PusherRunner = { readonly [K in PusherCall['type']]: (call: PusherCall) => void }

/** Effects that the host runs; the session runs timers, promises and the log. */
type Outside = 'player/play' | 'emit'

/** One function per kind of effect: a new kind does not compile until every host handles it. */
export type Runner = PusherRunner & { readonly [K in Outside]: (effect: EffectOf<K>) => void }

/** The interface between a session and the page or component that it runs on. */
export interface Host {
  /** Left out if the page renders the room itself. */
  readonly display?: (tools: DisplayTools) => Display
  readonly run: Runner
}
