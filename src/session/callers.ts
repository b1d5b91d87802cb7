import { LEAVE_LIMIT, type RoomState } from '../machine/state'
import { isLeaving } from '../machine/selectors'
import type { RoomFailure } from '../schema/errors'
import { RoomError, roomError } from '../schema/room-error'
import { Deferred } from './deferred'
import type { Timers } from './timers'

/** The pending promises of `enterRoom()` and `exitRoom()`. */
export class Callers {
  private readonly entries = new Map<number, Deferred>()
  private exit = Deferred.settled()

  constructor(private readonly timers: Timers) {}

  /**
   * A promise that settles with this entry; a new one if the entry was confirmed before and its connection is lost at
   * present.
   */
  entering({ entryID, phase }: Pick<RoomState, 'entryID' | 'phase'>): Promise<void> {
    const known = this.entries.get(entryID)
    if (known && (phase === 'idle' || phase === 'inRoom' || !known.isSettled)) return known.promise
    const callers = new Deferred()
    this.entries.set(entryID, callers)
    return callers.promise
  }

  /** A promise that resolves within two seconds, whatever page and phone do. */
  leaving(state: RoomState): Promise<void> {
    if (isLeaving(state) && this.exit.isSettled) {
      this.exit = new Deferred()
      this.timers.set('exit', LEAVE_LIMIT, () => this.settleExit())
    }
    return this.exit.promise
  }

  settleEntry(entryID: number, failure: RoomFailure | null): void {
    const callers = this.entries.get(entryID) ?? new Deferred()
    this.entries.set(entryID, callers)
    callers.settle(failure && new RoomError(failure))
  }

  settleExit(): void {
    this.timers.clear('exit')
    this.exit.settle(null)
  }

  /**
   * Called when nothing is pending: settles the promises of rooms that are confirmed or no longer wanted, and
   * forgets earlier rooms.
   */
  settle({ entry, entryID, phase }: RoomState): void {
    this.entries.forEach((callers, calledFor) => {
      const isCurrent = entry !== null && calledFor === entryID
      if (isCurrent && phase === 'inRoom') callers.settle(null)
      if (!isCurrent && !callers.isSettled) callers.settle(roomError('cancelled'))
      if (calledFor < entryID) this.entries.delete(calledFor)
    })
  }

  /** Called when the page is gone. */
  settleAll(): void {
    this.entries.forEach((callers) => callers.settle(roomError('cancelled')))
    this.settleExit()
  }
}
