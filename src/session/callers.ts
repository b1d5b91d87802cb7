import { LEAVE_LIMIT, type RoomState } from '../machine/state'
import { isLeaving } from '../machine/selectors'
import type { RoomFailure } from '../schema/errors'
import { RoomError, roomError } from '../schema/room-error'
import { Deferred } from './deferred'
import type { Timers } from './timers'

/** Those who have called `enterRoom()` and `exitRoom()` and wait for an answer. */
export class Callers {
  private readonly entries = new Map<number, Deferred>()
  private exit = Deferred.settled()

  constructor(private readonly timers: Timers) {}

  /** Answered when the room of this state is confirmed: anew where the link to it is lost at present. */
  entering({ entryID, phase }: Pick<RoomState, 'entryID' | 'phase'>): Promise<void> {
    const known = this.entries.get(entryID)
    if (known && (phase === 'idle' || phase === 'inRoom' || !known.isSettled)) return known.promise
    this.entries.forEach((callers, older) => callers.isSettled && this.entries.delete(older))
    const callers = new Deferred()
    this.entries.set(entryID, callers)
    return callers.promise
  }

  /** Answered in two seconds, whatever the page and the phone are busy with. */
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

  /** Nothing is under way: answers the callers whose room is confirmed or no longer wanted. */
  settle({ entry, entryID, phase }: RoomState): void {
    this.entries.forEach((callers, calledFor) => {
      const isCurrent = entry !== null && calledFor === entryID
      if (!isCurrent) callers.settle(roomError('cancelled'))
      else if (phase === 'inRoom') callers.settle(null)
    })
  }

  /** The page is gone. */
  settleAll(): void {
    this.entries.forEach((callers) => callers.settle(roomError('cancelled')))
    this.settleExit()
  }
}
