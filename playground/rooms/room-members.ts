import type { Bot } from './bots'
import type { PeerID } from './room-messages'
import type { Streams } from './streams'

/** One entry into a room. */
export interface Member {
  readonly peerID: PeerID
  readonly room: string
  readonly userID: string
  streams: Streams
  /** Behaviour of a bot. */
  bot?: Bot
}

export const isPhone = ({ bot }: Member): boolean => bot === undefined

/** The members of all rooms. */
export class RoomMembers {
  private readonly all = new Map<PeerID, Member>()
  private readonly rooms = new Map<string, Set<Member>>()

  get(peerID: PeerID): Member | undefined {
    return this.all.get(peerID)
  }

  has(peerID: PeerID): boolean {
    return this.all.has(peerID)
  }

  add(member: Member): void {
    this.all.set(member.peerID, member)
    this.rooms.set(member.room, (this.rooms.get(member.room) ?? new Set()).add(member))
  }

  remove(member: Member): void {
    const room = this.rooms.get(member.room)
    this.all.delete(member.peerID)
    room?.delete(member)
    if (room?.size === 0) this.rooms.delete(member.room)
  }

  of(room: string): Member[] {
    return [...(this.rooms.get(room) ?? [])]
  }
}
