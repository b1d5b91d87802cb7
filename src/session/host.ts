import type { EffectOf } from '../machine/effects'
import type { Patch } from '../view/diff'

/** Effects that touch the world outside; the session itself keeps timers, promises and the log. */
type Outside = 'pusher/start' | 'pusher/stop' | 'player/play' | 'emit'

/** One function for each kind of effect: a new kind does not compile until every host has said what it does. */
export type Runner = { readonly [K in Outside]: (effect: EffectOf<K>) => void }

/** The seam between a session and what it is shown on. */
export interface Host {
  /** Put the patch onto the page and call `done` when it is there. */
  render(patch: Patch, done: () => void): void
  readonly run: Runner
}
