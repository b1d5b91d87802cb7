import { follow } from '../machine/arrow'
import type { Input } from '../machine/inputs'
import { initialState, type RoomState } from '../machine/state'
import type { EnterParams, Entry } from '../schema/entry-fields'
import type { Diagnostics } from '../schema/diagnostics'
import { roomError, type ParameterError } from '../schema/room-error'
import { Callers } from './callers'
import { Deferred } from './deferred'
import { diagnosticsOf } from './diagnostics'
import { EffectQueue } from './effect-queue'
import { noDisplay, type Display } from './display'
import { checkedEntry } from './enter-params'
import { FirstFrames } from './first-frames'
import { Journal } from './journal'
import type { Host } from './host'
import type { Log } from './log'
import { monotonic } from './monotonic'
import { PusherControl } from './pusher-control'
import { Secrets } from './secrets'
import { Timers, wallClock, type Clock } from './timers'

export interface SessionOptions {
  readonly host: Host
  readonly log: Log
  readonly clock?: Clock
  /** Milliseconds, as `Date.now`. */
  readonly now?: () => number
  /** From 0 to 1, as `Math.random`. */
  readonly random?: () => number
  /** Initial state, for instance of a page that starts the pusher itself. */
  readonly state?: RoomState
  /** Called when the app enters or leaves by any API, before the state changes. */
  readonly onCommand?: (command: 'enter' | 'exit') => void
}

/**
 * Signals of a connection about its room. Ignored while it is to be stopped: the next connection reports them again.
 */
const roomSignals: readonly Input['type'][] = [
  'joined',
  'reconnected',
  'userJoined',
  'userLeft',
  'mediaChanged',
]

/**
 * Drives one room: feeds inputs to the machine, renders the difference, runs the effects, then lets the pusher
 * follow. One render at a time; inputs that arrive meanwhile are rendered together next.
 */
export class Session {
  private current: RoomState
  private isBusy = false
  /** The page is gone. */
  isGone = false
  private shown = Deferred.settled()
  /** The secrets of all entries of this session. */
  readonly secrets = new Secrets()
  private readonly journal: Journal
  private readonly log: Log
  private readonly timers: Timers
  private readonly display: Display
  private readonly pusher: PusherControl
  private readonly callers: Callers
  private readonly onCommand: SessionOptions['onCommand']
  private readonly effects: EffectQueue

  constructor(options: SessionOptions) {
    const { host, log, clock = wallClock, now, random = Math.random, state = initialState } = options
    const again = () => this.send()
    const time = monotonic(now)
    this.log = log
    this.onCommand = options.onCommand
    this.journal = new Journal(log, Date.now)
    this.current = state
    this.timers = new Timers(clock, time)
    this.callers = new Callers(this.timers)
    this.pusher = new PusherControl(host.run, this.timers, again, state.push)
    this.display = host.display?.({ log, timers: this.timers, again }) ?? noDisplay
    this.effects = new EffectQueue({
      host,
      log,
      random,
      timers: this.timers,
      callers: this.callers,
      frames: new FirstFrames(time),
      send: (input) => this.send(input),
    })
  }

  get state(): RoomState {
    return this.current
  }

  get isHidden(): boolean {
    return this.current.hidden
  }

  /** The state changes at once; the page and the native layer follow. */
  send(...inputs: readonly Input[]): void {
    if (this.isGone) return
    for (const input of inputs) if (this.isAccepted(input)) this.feed(input)
    this.display.wake()
    this.pump()
  }

  /**
   * Resolves when the server has confirmed the entry. Rejects with a `ParameterError` before anything changes, or
   * with a `RoomError` when the entry is refused, times out or is cancelled. Calling it again for the same room
   * returns the same result, or while the connection is lost, that of the reconnect. Failures are also emitted as
   * errors, so the promise may be ignored.
   */
  enterRoom(params: EnterParams): Promise<void> {
    const entered = this.enter(params)
    entered.catch(() => undefined)
    return entered
  }

  /** Resolves when the room is left: at once if there is none, and after two seconds at the latest. */
  exitRoom(): Promise<void> {
    this.send({ type: 'exit' })
    return this.callers.leaving(this.current)
  }

  /** Resolves when the page shows all inputs so far, or is gone. */
  whenShown(): Promise<void> {
    if (this.isBusy && this.shown.isSettled && !this.isGone) this.shown = new Deferred()
    return this.shown.promise
  }

  /** Diagnostics for a bug report; `phone` holds facts about the phone. */
  diagnostics(phone: Readonly<Record<string, unknown>>): Diagnostics {
    const { current: state, journal, secrets } = this
    return diagnosticsOf({ state, journal, secrets, phone, lines: this.log.kept ?? [], now: Date.now })
  }

  /**
   * Called when the host goes away: leaves the room, settles all promises, and neither renders nor emits any more.
   */
  stop(): void {
    if (this.isGone) return
    this.isGone = true
    this.pusher.release(this.current)
    this.feed({ type: 'exit' })
    this.feed({ type: 'leaveExpired' })
    this.effects.perform(this.effects.length, this)
    this.timers.clearAll()
    this.callers.settleAll()
    this.shown.settle(null)
  }

  private async enter(params: EnterParams): Promise<void> {
    const entry = this.checked(params)
    if (this.isGone) throw roomError('cancelled')
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

  private isAccepted(input: Input): boolean {
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
    this.effects.add(effects)
  }

  private pump(): void {
    if (this.isBusy || this.isGone) return
    if (!this.isHidden) this.effects.release()
    const count = this.effects.length
    const render = this.display.next(this.current)
    if (!render && count === 0) return this.settle()
    this.isBusy = true
    const act = () => {
      this.effects.perform(count, this)
      this.isBusy = false
      this.pump()
    }
    if (render) render(act)
    else act()
  }

  /** Everything is rendered and run: compare the pusher with the state. */
  private settle(): void {
    const news = this.pusher.follow(this.current, this.display.shows(this.current))
    if (news) {
      news.forEach((input) => this.feed(input))
      return this.pump()
    }
    this.callers.settle(this.current)
    this.shown.settle(null)
  }
}
