import { follow } from '../machine/arrow'
import type { Effect, EffectOf } from '../machine/effects'
import type { Input } from '../machine/inputs'
import { initialState, type RoomState } from '../machine/state'
import type { EnterParams, Entry } from '../schema/entry-fields'
import type { Diagnostics } from '../schema/diagnostics'
import { roomError, type ParameterError } from '../schema/room-error'
import { Callers } from './callers'
import { Deferred } from './deferred'
import { diagnosticsOf } from './diagnostics'
import { noDisplay, type Display } from './display'
import { checkedEntry } from './enter-params'
import { FirstFrames } from './first-frames'
import { Journal } from './journal'
import type { Host } from './host'
import type { Log } from './log'
import { monotonic } from './monotonic'
import { PusherControl } from './pusher-control'
import { Secrets } from './secrets'
import { nameOf, Timers, wallClock, type Clock } from './timers'

export interface SessionOptions {
  readonly host: Host
  readonly log: Log
  readonly clock?: Clock
  /** Milliseconds, as `Date.now`. */
  readonly now?: () => number
  /** From 0 to 1, as `Math.random`. */
  readonly random?: () => number
  /** Where to begin; the page is taken to show the initial state. */
  readonly state?: RoomState
  /** Hears what the app asks for, by whatever way, before it changes anything. */
  readonly onCommand?: (command: 'enter' | 'exit') => void
}

/** What a connection says of the room: of no use once it is to be stopped, since the next one tells it anew. */
const roomSignals: readonly Input['type'][] = [
  'joined',
  'reconnected',
  'userJoined',
  'userLeft',
  'mediaChanged',
]

/** All that is still done when the page is gone. */
const farewells: readonly Effect['type'][] = ['settle/enter', 'settle/exit', 'log']

/**
 * Drives one room: feeds inputs to the machine, shows the difference on the host, carries out the effects, then makes
 * the pusher follow. One render at a time; what happens meanwhile becomes the next one.
 */
export class Session {
  private current: RoomState
  private due: Effect[] = []
  /** Calls of players whose turn came when the page was in the background already. */
  private held: Effect[] = []
  private isBusy = false
  private isStopped = false
  private shown = Deferred.settled()
  /** Whatever this session was ever given to enter with. */
  readonly secrets = new Secrets()
  private readonly journal: Journal
  private readonly host: Host
  private readonly log: Log
  private readonly timers: Timers
  private readonly display: Display
  private readonly pusher: PusherControl
  private readonly callers: Callers
  private readonly onCommand: SessionOptions['onCommand']
  private readonly runner: { readonly [K in Effect['type']]: (effect: EffectOf<K>) => void }

  constructor(options: SessionOptions) {
    const { host, log, clock = wallClock, now, random = Math.random, state = initialState } = options
    const again = () => this.send()
    const time = monotonic(now)
    const frames = new FirstFrames(time)
    this.host = host
    this.log = log
    this.onCommand = options.onCommand
    this.journal = new Journal(log, Date.now)
    this.current = state
    this.timers = new Timers(clock, time)
    this.callers = new Callers(this.timers)
    this.pusher = new PusherControl(host.run, this.timers, again, state.push)
    this.display = host.display?.({ log, timers: this.timers, again }) ?? noDisplay
    this.runner = {
      ...host.run,
      'timer/set': ({ alarm, ms, spread }) =>
        this.timers.set(nameOf(alarm), ms * (1 + spread * random()), (late) =>
          this.send(alarm.type === 'userSigAging' ? { ...alarm, late } : alarm),
        ),
      'timer/clear': ({ alarms }) => alarms.forEach((alarm) => this.timers.clearType(alarm)),
      'settle/enter': ({ entryID, failure }) => this.callers.settleEntry(entryID, failure),
      'settle/exit': () => this.callers.settleExit(),
      'watch/start': ({ stream }) => frames.start(stream),
      'watch/stop': ({ stream }) => {
        const detail = { ...stream, latency: frames.stop(stream) }
        this.host.run.emit({ type: 'emit', event: 'FIRST_FRAME', detail })
      },
      log: ({ level, message }) => this.log[level](message),
    }
  }

  get state(): RoomState {
    return this.current
  }

  /** The state moves at once; the page and the native layer follow. */
  send(...inputs: readonly Input[]): void {
    if (this.isStopped) return
    for (const input of inputs) if (this.isHeard(input)) this.feed(input)
    this.display.wake()
    this.pump()
  }

  /**
   * Resolves when the server has confirmed the entry. Rejects with a `ParameterError` before anything has changed, or
   * with a `RoomError` when the entry is refused, takes too long, or is given up. Asking again for the same room gives
   * the same answer; while its link is lost, the answer of the way back. What it rejects with is told as an error, too:
   * nobody has to look at the promise.
   */
  enterRoom(params: EnterParams): Promise<void> {
    const entered = this.enter(params)
    entered.catch(() => undefined)
    return entered
  }

  /** Resolves when the room is left: at once where there is none, and in two seconds at the latest. */
  exitRoom(): Promise<void> {
    this.send({ type: 'exit' })
    return this.callers.leaving(this.current)
  }

  /** Resolves when the page shows all that has been sent so far, or is gone. */
  whenShown(): Promise<void> {
    if (this.isBusy && this.shown.isSettled && !this.isStopped) this.shown = new Deferred()
    return this.shown.promise
  }

  /** What a person can paste into a report; `phone` is what the phone tells of itself. */
  diagnostics(phone: Readonly<Record<string, unknown>>): Diagnostics {
    const { current: state, journal, secrets } = this
    return diagnosticsOf({ state, journal, secrets, phone, lines: this.log.kept ?? [], now: Date.now })
  }

  /** The host goes away: leave, answer everybody, touch the page no more and tell nothing. */
  stop(): void {
    if (this.isStopped) return
    this.isStopped = true
    this.pusher.release(this.current)
    this.feed({ type: 'exit' })
    this.feed({ type: 'leaveExpired' })
    this.perform(this.due.length)
    this.timers.clearAll()
    this.callers.settleAll()
    this.shown.settle(null)
  }

  private async enter(params: EnterParams): Promise<void> {
    const entry = this.checked(params)
    if (this.isStopped) throw roomError('cancelled')
    this.send({ type: 'enter', entry })
    return this.callers.entering(this.current)
  }

  private checked(params: EnterParams): Entry {
    try {
      return checkedEntry(params)
    } catch (error) {
      this.send({ type: 'failed', failure: (error as ParameterError).failure })
      throw error
    }
  }

  private isHeard(input: Input): boolean {
    const isOld = roomSignals.includes(input.type) && this.pusher.isStale(this.current)
    return !isOld && this.pusher.passes(input, this.current)
  }

  private feed(input: Input): void {
    if (input.type === 'enter' || input.type === 'exit') this.onCommand?.(input.type)
    const before = this.current
    const masked = this.secrets.maskedInput(input)
    const { state, effects } = this.display.arrange(before, follow(before, masked))
    this.current = state
    this.journal.note(before, masked, state)
    if (before.hidden && !state.hidden) {
      this.pusher.retry()
      this.timers.catchUp('userSigAging')
    }
    for (const effect of effects) {
      this.due.push(effect)
      // What a new timer waits for begins only when the page shows this; the one before it ends now.
      if (effect.type === 'timer/set') this.timers.clear(nameOf(effect.alarm))
      if (effect.type === 'timer/clear') this.runner[effect.type](effect)
    }
  }

  private pump(): void {
    if (this.isBusy || this.isStopped) return
    if (!this.current.hidden) this.due.unshift(...this.held.splice(0))
    const count = this.due.length
    const render = this.display.next(this.current)
    if (!render && count === 0) return this.settle()
    this.isBusy = true
    const act = () => {
      if (this.isStopped) return
      this.perform(count)
      this.isBusy = false
      this.pump()
    }
    if (render) render(act)
    else act()
  }

  /** All is shown and done: now the pusher is compared with what is wanted. */
  private settle(): void {
    const news = this.pusher.follow(this.current, this.display.shows(this.current))
    if (news) {
      news.forEach((input) => this.feed(input))
      return this.pump()
    }
    this.callers.settle(this.current)
    this.shown.settle(null)
  }

  /** Nothing that a page does in its handlers may stop the room; one that is gone is told nothing. */
  private perform(count: number): void {
    for (const effect of this.due.splice(0, count)) {
      if (this.isStopped && !farewells.includes(effect.type)) continue
      if (this.current.hidden && effect.type === 'player/play') {
        this.held.push(effect)
        continue
      }
      try {
        this.runner[effect.type](effect as never)
      } catch (error) {
        this.log.error(`${effect.type} failed`, error)
      }
    }
  }
}
