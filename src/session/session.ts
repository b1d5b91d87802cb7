import type { Effect, EffectOf } from '../machine/effects'
import type { Input } from '../machine/inputs'
import { isLeaving } from '../machine/steps/leaving'
import { initialState, type RoomState } from '../machine/state'
import { transition } from '../machine/transition'
import type { EnterParams, Entry } from '../schema/entry-fields'
import type { StreamDetail } from '../schema/events'
import { diff, isEmpty, type Patch } from '../view/diff'
import { project, type Shown } from '../view/project'
import { Deferred } from './deferred'
import { checkedEntry } from './enter-params'
import type { Host } from './host'
import type { Log } from './log'
import { roomError, RoomError, type ParameterError } from '../schema/room-error'
import { Secrets } from './secrets'
import { Timers, wallClock, type Clock } from './timers'

const WATCH_LIMIT = 200

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
}

/** What would begin something on a page that goes away. */
const starts: readonly Effect['type'][] = ['pusher/start', 'player/play']

/** What a connection says of the room: of no use once it is to be stopped, since the next one tells it anew. */
const words: readonly Input['type'][] = ['joined', 'relinked', 'userJoined', 'userLeft', 'mediaChanged']

const isStop = ({ type }: Effect): boolean => type === 'pusher/stop'

const isNative = (effect: Effect): boolean => isStop(effect) || starts.includes(effect.type)

/**
 * Drives one room: feeds inputs to the machine, shows the difference on the host, then carries out the effects. One
 * render at a time; what happens meanwhile becomes the next one.
 */
export class Session {
  private current: RoomState
  private shown: Shown
  private due: Effect[] = []
  /** Native calls whose turn came when the page was in the background already. */
  private held: Effect[] = []
  private isRendering = false
  private isStopped = false
  readonly secrets = new Secrets()
  private readonly host: Host
  private readonly log: Log
  private readonly timers: Timers
  private readonly entries = new Map<number, Deferred>()
  private readonly runner: { readonly [K in Effect['type']]: (effect: EffectOf<K>) => void }
  /** When the streams came whose first picture is still to come. */
  private readonly watches = new Map<string, number>()
  private exit = Deferred.settled()
  private display = Deferred.settled()

  constructor(options: SessionOptions) {
    const {
      host,
      log,
      clock = wallClock,
      now = Date.now,
      random = Math.random,
      state = initialState,
    } = options
    this.host = host
    this.log = log
    this.current = state
    this.shown = { state: initialState, view: project(initialState) }
    this.timers = new Timers(clock, (alarm) => this.send(alarm))
    this.runner = {
      ...host.run,
      'timer/set': ({ alarm, ms, spread }) =>
        this.isStopped || this.timers.set(alarm, ms * (1 + spread * random())),
      'settle/enter': ({ number, failure }) =>
        this.callersOf(number).settle(failure && new RoomError(failure)),
      'settle/exit': () => this.exit.settle(null),
      'watch/start': ({ stream }) => this.watch(stream, now()),
      'watch/stop': ({ stream }) => this.tellLatency(stream, now()),
      log: ({ level, message }) => this.log[level](message),
    }
  }

  get state(): RoomState {
    return this.current
  }

  /** The state moves at once; the page and the native layer follow. */
  send(...inputs: readonly Input[]): void {
    if (!this.isStopped)
      this.feed(this.isStopping ? inputs.filter(({ type }) => !words.includes(type)) : inputs)
    this.pump()
  }

  private feed(inputs: readonly Input[]): void {
    for (const input of inputs) {
      const { state, effects } = transition(this.current, this.secrets.heard(input))
      this.current = state
      for (const effect of effects) {
        this.due.push(effect)
        // What it will wait for begins only when the page shows this: the last one of its name has no say any more.
        if (effect.type === 'timer/set') this.timers.clear(effect.alarm)
      }
    }
  }

  /**
   * Resolves when the server has confirmed the entry. Rejects with a `ParameterError` before anything has changed, or
   * with a `RoomError` when the entry is refused, takes too long, or is given up. Asking again for the same room gives
   * the same answer. What it rejects with is told as an error, too: nobody has to look at the promise.
   */
  enterRoom(params: EnterParams): Promise<void> {
    const entered = this.enter(params)
    entered.catch(() => undefined)
    return entered
  }

  /** Resolves when the room is left: at once where there is none, and in two seconds at the latest. */
  exitRoom(): Promise<void> {
    this.send({ type: 'exit' })
    if (isLeaving(this.current) && this.exit.isSettled && !this.isStopped) this.exit = new Deferred()
    return this.exit.promise
  }

  /** Resolves when the page shows all that has been sent so far. */
  whenShown(): Promise<void> {
    if (this.isRendering && this.display.isSettled) this.display = new Deferred()
    return this.display.promise
  }

  /** The host goes away: leave, answer everybody, touch the page no more. */
  stop(): void {
    if (this.isStopped) return
    this.isStopped = true
    // This is the last chance to call the pusher, in the background too. Its answer will not reach us any more.
    this.feed([{ type: 'exit' }, { type: 'shown' }, { type: 'leaveExpired' }])
    this.due = [...this.held.splice(0), ...this.due].filter(({ type }) => !starts.includes(type))
    this.pump()
    this.timers.clearAll()
    this.display.settle(null)
  }

  private async enter(params: EnterParams): Promise<void> {
    const entry = this.checked(params)
    if (this.isStopped) throw roomError('cancelled')
    this.send({ type: 'enter', entry })
    return this.callersOf(this.current.number).promise
  }

  private checked(params: EnterParams): Entry {
    try {
      return checkedEntry(params)
    } catch (error) {
      this.send({ type: 'failed', failure: (error as ParameterError).failure })
      throw error
    }
  }

  private pump(): void {
    if (this.isStopped) return this.perform(this.due.length)
    if (this.isRendering) return
    const next = this.look()
    const patch = diff(this.shown.view, next.view)
    const count = this.due.length
    const isHeld = this.current.hidden || this.held.length === 0
    if (isEmpty(patch) && count === 0 && isHeld) return this.display.settle(null)
    this.shown = next
    this.isRendering = true
    let isDone = false
    this.render(patch, () => {
      if (isDone || this.isStopped) return
      isDone = true
      this.perform(count)
      this.isRendering = false
      this.pump()
    })
  }

  /** Most of what a native layer says changes nothing: then nothing is looked at. */
  private look(): Shown {
    const { shown, current: state } = this
    return shown.state === state ? shown : { state, view: project(state, shown) }
  }

  private render(patch: Patch, done: () => void): void {
    if (isEmpty(patch)) return done()
    try {
      this.host.render(patch, done)
    } catch (error) {
      this.log.error('the page could not be updated', error)
      done()
    }
  }

  /** Nothing that a page does in its handlers may stop the room. */
  private perform(count: number): void {
    for (const effect of this.batch(count)) {
      if (this.current.hidden && !this.isStopped && isNative(effect)) {
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

  /** A picture that never comes is not waited for for ever. */
  private watch({ streamID }: StreamDetail, now: number): void {
    const [oldest] = this.watches.keys()
    if (oldest !== undefined && this.watches.size >= WATCH_LIMIT) this.watches.delete(oldest)
    this.watches.set(streamID, now)
  }

  private tellLatency(stream: StreamDetail, now: number): void {
    const latency = now - (this.watches.get(stream.streamID) ?? now)
    this.watches.delete(stream.streamID)
    this.host.run.emit({ type: 'emit', event: 'FIRST_FRAME', detail: { ...stream, latency } })
  }

  /** The next effects, after those that have waited for the page. */
  private batch(count: number): readonly Effect[] {
    const next = this.due.splice(0, count)
    if (this.current.hidden) return next
    // What a stop follows by now has come to nothing; a start would only make the camera flash.
    const isOver = next.some(isStop) || this.due.some(isStop)
    const held = this.held.splice(0).filter(({ type }) => !isOver || type === 'player/play')
    return [...held, ...next]
  }

  /** The pusher is to be stopped and does not know it yet. */
  private get isStopping(): boolean {
    return this.held.some(isStop) || this.due.some(isStop)
  }

  private callersOf(number: number): Deferred {
    const known = this.entries.get(number)
    if (known) return known
    this.entries.forEach((callers, older) => callers.isSettled && this.entries.delete(older))
    const callers = new Deferred()
    this.entries.set(number, callers)
    return callers
  }
}
