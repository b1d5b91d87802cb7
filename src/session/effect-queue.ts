import type { Effect, EffectOf } from '../machine/effects'
import type { Input } from '../machine/inputs'
import type { Callers } from './callers'
import type { FirstFrames } from './first-frames'
import type { Host } from './host'
import type { Log } from './log'
import { nameOf, type Timers } from './timers'

export type EffectRunner = { readonly [K in Effect['type']]: (effect: EffectOf<K>) => void }

export interface EffectParts {
  readonly host: Host
  readonly log: Log
  readonly timers: Timers
  readonly callers: Callers
  readonly frames: FirstFrames
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number
  readonly send: (input: Input) => void
}

/** Runs each kind of effect: in the host, or in a part of the session. */
const runnerOf = ({ host, log, timers, callers, frames, random, send }: EffectParts): EffectRunner => ({
  ...host.run,
  'timer/set': ({ alarm, ms, spread }) =>
    timers.set(nameOf(alarm), ms * (1 + spread * random()), (late) =>
      send(alarm.type === 'userSigAging' ? { ...alarm, late } : alarm),
    ),
  'timer/clear': ({ alarms }) => alarms.forEach((alarm) => timers.clearType(alarm)),
  'settle/enter': ({ entryID, failure }) => callers.settleEntry(entryID, failure),
  'settle/exit': () => callers.settleExit(),
  'watch/start': ({ stream }) => frames.start(stream),
  'watch/stop': ({ stream }) => {
    const detail = { ...stream, latency: frames.stop(stream) }
    host.run.emit({ type: 'emit', event: 'FIRST_FRAME', detail })
  },
  log: ({ level, message }) => log[level](message),
})

/** Effects that still run when the page is gone. */
const lastEffects: readonly Effect['type'][] = ['settle/enter', 'log']

/** Effects that wait until their state is rendered. */
export class EffectQueue {
  private readonly due: Effect[] = []
  /** Player calls that were due in the background, where native calls fail. */
  private readonly held: Effect[] = []
  private readonly runner: EffectRunner

  constructor(private readonly parts: EffectParts) {
    this.runner = runnerOf(parts)
  }

  add(effects: readonly Effect[]): void {
    for (const effect of effects) {
      this.due.push(effect)
      // Cancel the previous timer now; the new one starts after rendering.
      if (effect.type === 'timer/set') this.parts.timers.clear(nameOf(effect.alarm))
      if (effect.type === 'timer/clear') this.runner[effect.type](effect)
    }
  }

  get length(): number {
    return this.due.length
  }

  /** The page is visible: the held effects are due first. */
  release(): void {
    this.due.unshift(...this.held.splice(0))
  }

  /** Runs the first `count` effects. Exceptions of the page's handlers are logged and stop nothing. */
  perform(count: number, page: { readonly isHidden: boolean; readonly isGone: boolean }): void {
    for (const effect of this.due.splice(0, count)) {
      if (page.isGone && !lastEffects.includes(effect.type)) continue
      if (page.isHidden && effect.type === 'player/play') this.held.push(effect)
      else this.run(effect)
    }
  }

  private run(effect: Effect): void {
    try {
      this.runner[effect.type](effect as never)
    } catch (error) {
      this.parts.log.error(`${effect.type} failed`, error)
    }
  }
}
