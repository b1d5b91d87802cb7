import type { Input, InputOf } from '../machine/inputs'
import type { Push, RoomState } from '../machine/state'
import type { PusherCall, PusherRunner } from './host'
import type { Timers } from './timers'

/** How long one `stop()` is waited for, and by another room, ms. */
const STOP_LIMIT = 2000

/** How long a restart of the same room waits for it, whose url is no other, ms. */
const RESTART_LIMIT = 1000

/** Pauses before a `stop()` that failed is called again, ms. After the last one the url is taken off the tag. */
const PAUSES = [500, 1000, 2000, 4000] as const

/** What the pusher was last told to do, and how that stands. */
export interface PusherStatus {
  /** What `start()` was last called for, as long as no `stop()` of it has succeeded. */
  readonly push: Push | null
  /** How its last `stop()` stands. */
  readonly stop: 'none' | 'pending' | 'failed' | 'due'
  /** How often `stop()` was called for it. */
  readonly tries: number
  /** Who waits for it no longer, by the time since the first `stop()`. */
  readonly overdue: 'nobody' | 'restart' | 'everybody'
}

export const stoppedStatus: PusherStatus = { push: null, stop: 'none', tries: 0, overdue: 'nobody' }

const isSame = (a: Push | null, b: Push | null): boolean =>
  a === b || (a !== null && b !== null && a.entryID === b.entryID && a.attempt === b.attempt)

/**
 * What brings the pusher nearer to what the state wants. `adopt`: the page starts it itself. `confirm`: it has let go
 * of the room that is being left; `giveUp`: it is not going to, and the url may go.
 */
export type Order = 'start' | 'adopt' | 'stop' | 'confirm' | 'giveUp' | null

export function nextOrder(status: PusherStatus, state: RoomState): Order {
  const { push, stop, tries, overdue } = status
  const { push: wanted, leaving, entry } = state
  const isPagesOwn = state.start === 'manual' && wanted?.attempt === 0
  if (isSame(push, wanted)) return leaving !== null && wanted === null ? 'confirm' : null
  if (wanted !== null && (mayReplace(status, wanted) || (isPagesOwn && tries > 0)))
    return isPagesOwn ? 'adopt' : 'start'
  if (overdue === 'everybody' && leaving !== null && entry !== null) return 'giveUp'
  if (stop === 'pending' || stop === 'failed') return null
  if (tries <= PAUSES.length) return 'stop'
  return leaving === null ? null : 'giveUp'
}

const mayReplace = ({ push, overdue }: PusherStatus, wanted: Push): boolean =>
  push === null || overdue === 'everybody' || (overdue === 'restart' && push.entryID === wanted.entryID)

/**
 * Makes the pusher what the state says it should be. The only one that calls `start()` and `stop()`, never in the
 * background, and one at a time: another connection is started when the last one has let go, or after two seconds.
 */
export class PusherControl {
  private status: PusherStatus
  private calls = 0
  /** The connections that `stop()` was called for, by the number of the call. */
  private readonly stops = new Map<number, Push>()
  private startCall = 0

  constructor(
    private readonly run: PusherRunner,
    private readonly timers: Timers,
    /** Something fell due: the state is to be compared again. */
    private readonly isDue: () => void,
    push: Push | null,
  ) {
    this.status = { ...stoppedStatus, push }
  }

  /** Makes one step, if there is one to make now, and says what the room is to be told of it. */
  follow(state: RoomState, isShown: boolean): readonly Input[] | null {
    const order = nextOrder(this.status, state)
    const { push, leaving } = state
    if (order === 'confirm' && leaving) return [{ type: 'stopped', entryID: leaving.entryID }]
    // Only a tag that is seen to be silent may be spoken of as left.
    if (order === 'giveUp' && leaving)
      return isShown ? [{ type: 'stopFailed', entryID: leaving.entryID }] : null
    if (order === 'adopt') return this.adopt(push)
    if (state.hidden) return null
    if (order === 'start' && push && isShown) return this.start(push)
    if (order === 'stop' && this.status.push) return this.stop(this.status.push)
    return null
  }

  /** Whether the room is to hear of it: an answer belongs to its call. */
  passes(input: Input, { push }: RoomState): boolean {
    if (input.type === 'stopped') return this.noteStopped(input)
    if (input.type === 'stopFailed') return this.noteFailed(input.call)
    if (input.type !== 'refused' || input.call === undefined) return true
    return input.call === this.startCall && isSame(this.status.push, push)
  }

  /** Whether the pusher still serves another connection than the wanted one. */
  isStale({ push }: RoomState): boolean {
    return this.status.push !== null && !isSame(this.status.push, push)
  }

  /** The page is on the screen again: an answer of before may be lost, and who did not stop may do so now. */
  retry(): void {
    const { stop, tries } = this.status
    if (stop === 'none') return
    this.timers.clear('stop again')
    this.status = { ...this.status, stop: 'due', tries: Math.min(tries, PAUSES.length) }
  }

  /** The page goes away: the last chance to call the pusher, in the background, too. */
  release(state: RoomState): void {
    const { push } = this.status
    if (push !== null || state.entry !== null)
      this.run['pusher/stop'](this.newCall('pusher/stop', push?.entryID ?? state.entryID))
  }

  private start(push: Push): readonly Input[] {
    this.adopt(push)
    const call = this.newCall('pusher/start', push.entryID)
    this.startCall = call.call
    this.run['pusher/start'](call)
    return [{ type: 'started' }]
  }

  private adopt(push: Push | null): readonly Input[] {
    this.timers.clear('stop again')
    this.timers.clear('stop overdue')
    this.status = { ...stoppedStatus, push }
    return []
  }

  private stop(push: Push): readonly Input[] {
    const call = this.newCall('pusher/stop', push.entryID)
    this.stops.set(call.call, push)
    if (this.status.tries === 0) this.awaitStop()
    this.timers.set('stop again', STOP_LIMIT, () => this.noteFailed(call.call))
    this.status = { ...this.status, stop: 'pending', tries: this.status.tries + 1 }
    this.run['pusher/stop'](call)
    return []
  }

  private awaitStop(): void {
    this.timers.set('stop overdue', RESTART_LIMIT, () => {
      this.timers.set('stop overdue', STOP_LIMIT - RESTART_LIMIT, () => this.update({ overdue: 'everybody' }))
      this.update({ overdue: 'restart' })
    })
  }

  private noteStopped({ entryID, call }: InputOf<'stopped'>): boolean {
    const { push, tries } = this.status
    const isMatching =
      call === undefined ? push?.entryID === entryID : isSame(this.stops.get(call) ?? null, push)
    if (push === null || tries === 0 || !isMatching) return false
    this.stops.clear()
    this.adopt(null)
    return true
  }

  /** Only of the last call: it is called again. */
  private noteFailed(call: number | undefined): false {
    const { stop, tries } = this.status
    if (stop !== 'pending' || call !== this.calls) return false
    this.status = { ...this.status, stop: 'failed' }
    this.timers.set('stop again', PAUSES[tries - 1] ?? 0, () => this.update({ stop: 'due' }))
    return false
  }

  private update(change: Partial<PusherStatus>): void {
    this.status = { ...this.status, ...change }
    this.isDue()
  }

  private newCall<T extends PusherCall['type']>(type: T, entryID: number): PusherCall & { readonly type: T } {
    return { type, entryID, call: ++this.calls }
  }
}
