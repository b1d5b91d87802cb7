import { isKnown } from '../../src/machine/seats'
import type { RoomState } from '../../src/machine/state'
import type { EventName } from '../../src/schema/events'

/** Checks the guarantees of a room about its users, and about being removed. */
export class RosterWatch {
  readonly violations: string[] = []
  /** Users whose players received media in this connection. */
  readonly playing = new Set<string>()
  /** Users with a join event and no leave event yet. */
  private readonly announced = new Set<string>()
  /** Consecutive entries that ended with an exit that we did not request. */
  private exits = 0
  private isOver = false

  get stillAnnounced(): readonly string[] {
    return [...this.announced]
  }

  told(event: EventName, detail: object): void {
    if (event === 'LOCAL_LEAVE') this.announced.clear()
    const { userID = '' } = detail as { readonly userID?: string }
    if (event === 'REMOTE_USER_JOIN') this.announced.add(userID)
    if (event === 'REMOTE_USER_LEAVE' && !this.announced.delete(userID))
      this.violations.push(`${userID} left without a join`)
  }

  /** Reads the state: events are late when rendering is slow. */
  look({ phase, seats }: RoomState, isHeard: (userID: string) => boolean): void {
    if (phase !== 'inRoom') return
    for (const userID of this.playing)
      if (isHeard(userID) && !isKnown(seats, userID))
        this.violations.push(`${userID} is dropped while sending`)
  }

  /** The app calls `enterRoom()`. */
  wished(): void {
    this.exits = 0
    this.isOver = false
  }

  entered(): void {
    if (this.isOver) this.violations.push('entered again after an eviction')
    if (this.exits >= 3) this.violations.push('more than three entries in a row end with an exit')
    this.playing.clear()
  }

  putOut(message: string, { phase, hidden }: RoomState): void {
    if (phase !== 'inRoom' || hidden) return
    this.exits++
    if (message !== 'reason[0]') this.isOver = true
  }

  /** The connection is lost: media received before proves nothing afterwards. */
  linkLost(): void {
    this.exits = 0
    this.playing.clear()
  }
}
