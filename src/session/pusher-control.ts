import type { Input, InputOf } from '../machine/inputs'
import type { Push, RoomState } from '../machine/state'
import type { PusherCall, PusherRunner } from './host'
import type { Timers } from './timers'

/** How long a `stop()`, and another room that needs it, wait for the answer, ms. */
const STOP_LIMIT = 2000

/** How long a restart of the same room waits for `stop()`, ms: shorter, since the url stays the same. */
const RESTART_LIMIT = 1000

/** Pauses before a failed `stop()` is retried, ms. After the last one the url is removed from the tag. */
const PAUSES = [500, 1000, 2000, 4000] as const

/** The last calls of the pusher and their state. */
export interface PusherStatus {
  /** The connection that `start()` was last called for; null once a `stop()` of it has succeeded. */
  readonly push: Push | null
  /** State of its last `stop()`; null where there was none, or it is to be called again. */
  readonly stop: 'pending' | 'failed' | null
  /** Number of `stop()` calls for it. */
  readonly tries: number
  /** Who no longer waits for its `stop()`, by the time since the first call; null where everybody waits. */
  readonly overdue: 'restart' | 'everybody' | null
}

export const stoppedStatus: PusherStatus = { push: null, stop: null, tries: 0, overdue: null }

/**
 * The next step towards the connection that the state wants. `adopt`: the page starts the pusher itself. `confirm`:
 * the pusher has left the room that is being left; `giveUp`: it does not, and the url may be removed.
 */
export type Order = 'start' | 'adopt' | 'stop' | 'confirm' | 'giveUp' | null

export function nextOrder(status: PusherStatus, state: RoomState): Order {
  const { push, stop, tries, overdue } = status
  const { push: wanted, leaving, entry } = state
  const isPagesOwn = state.start === 'manual' && wanted?.attempt === 0
  if (push === wanted) return leaving === null ? null : 'confirm'
  if (wanted !== null && (mayReplace(status, wanted) || (isPagesOwn && tries > 0)))
    return isPagesOwn ? 'adopt' : 'start'
  if (overdue === 'everybody' && leaving !== null && entry !== null) return 'giveUp'
  if (stop !== null) return null
  if (tries <= PAUSES.length) return 'stop'
  return leaving === null ? null : 'giveUp'
}

const mayReplace = ({ push, overdue }: PusherStatus, wanted: Push): boolean =>
  push === null || overdue === 'everybody' || (overdue === 'restart' && push.entryID === wanted.entryID)

/**
 * Makes the pusher follow `push` of the state. Only this calls `start()` and `stop()`: never in the background, and
 * one at a time. Another connection is started once the previous one has stopped, or after two seconds.
 */
export class PusherControl {
  private status: PusherStatus
  private calls = 0
  /** Connections that `stop()` was called for, by the number of the call. */
  private readonly stops = new Map<number, Push>()
  private startCall = 0

  constructor(
    private readonly run: PusherRunner,
    private readonly timers: Timers,
    /** Called when a timer fires and the state has to be compared again. */
    private readonly isDue: () => void,
    push: Push | null,
  ) {
    this.status = { ...stoppedStatus, push }
  }

  /** Makes the next step, if one is possible now, and returns the inputs that report it. */
  follow(state: RoomState, isShown: boolean): readonly Input[] | null {
    const order = nextOrder(this.status, state)
    const { push, leaving } = state
    if (order === 'confirm' && leaving) return [{ type: 'stopped', entryID: leaving.entryID }]
    // The room counts as left only when the page shows a tag whose camera and microphone are off.
    if (order === 'giveUp' && leaving)
      return isShown ? [{ type: 'stopFailed', entryID: leaving.entryID }] : null
    if (order === 'adopt') return this.adopt(push)
    if (state.hidden) return null
    if (order === 'start' && push && isShown) return this.start(push)
    if (order === 'stop' && this.status.push) return this.stop(this.status.push)
    return null
  }

  /** Whether an answer of the pusher is passed on: it must belong to the current call. */
  passes(input: Input, { push }: RoomState): boolean {
    if (input.type === 'stopped') return this.noteStopped(input)
    if (input.type === 'stopFailed') return this.noteFailed(input.call)
    if (input.type !== 'refused' || input.call === undefined) return true
    return input.call === this.startCall && this.status.push === push
  }

  /** Whether the pusher still holds another connection than the wanted one. */
  isStale({ push }: RoomState): boolean {
    return this.status.push !== null && this.status.push !== push
  }

  /**
   * Called when the page is visible again: answers may have been lost in the background, and failed stops may succeed
   * now.
   */
  retry(): void {
    const tries = Math.min(this.status.tries, PAUSES.length)
    this.status = { ...this.status, stop: null, tries }
  }

  /** Called when the page goes away: the last chance to stop the pusher, even in the background. */
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
    const isMatching = call === undefined ? push?.entryID === entryID : this.stops.get(call) === push
    if (tries === 0 || !isMatching) return false
    this.stops.clear()
    this.adopt(null)
    return true
  }

  /** Only for the last call; schedules the next try. */
  private noteFailed(call: number | undefined): false {
    const { stop, tries } = this.status
    if (stop !== 'pending' || call !== this.calls) return false
    this.status = { ...this.status, stop: 'failed' }
    this.timers.set('stop again', PAUSES[tries - 1] ?? 0, () => this.update({ stop: null }))
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
