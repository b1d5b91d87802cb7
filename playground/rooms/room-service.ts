import type { Bot } from './bots'
import { LiveStreams } from './live-streams'
import { parsePushUrl, roomKey } from './push-url'
import type { PushUrl } from './push-url'
import { anchorList, announce, auxBusy, entered, isAnchor, left, refusal, silent } from './room-events'
import type { ExitReason, RoomEvent } from './room-events'
import { isPhone, RoomMembers } from './room-members'
import type { Member } from './room-members'
import type { ClientMessage, Delivery, PeerID, ServerMessage, Signal } from './room-messages'
import type { Streams } from './streams'
import type { SigFault } from './user-sig'

/**
 * The rooms of TRTC as a live-pusher sees them: the users, what each publishes, and the events for the
 * others. Also connects the phones and forwards their WebRTC signalling.
 */
export class RoomService {
  private readonly members = new RoomMembers()
  private readonly liveStreams = new LiveStreams()
  /** Rooms with a pending list of anchors, and the users who joined, left or changed. */
  private readonly changedAnchors = new Map<string, Set<Member>>()

  /** `sigFault`: what is wrong with the signature of an entry. */
  receive(from: PeerID, message: ClientMessage, sigFault?: SigFault): Delivery[] {
    if (this.liveStreams.has(from)) return this.liveStreams.receive(from, message)
    switch (message.type) {
      case 'enter':
        return this.enter(from, message.url, message.streams, sigFault)
      case 'publish':
        return this.publish(from, message.streams)
      case 'stream':
        return this.members.has(from) ? [] : this.liveStreams.join(from, message.name, message.role)
      case 'signal':
        return this.relay(from, message.to, message.signal)
      case 'bots':
        return this.setBots(from, message.bots)
      case 'evict':
        return this.expel(from, message.reason)
      case 'exit':
        return this.expel(from, 0)
    }
  }

  /** The phone's connection was lost. TRTC notices after 90 s, this service at once. */
  lose(peerID: PeerID): Delivery[] {
    const member = this.members.get(peerID)
    return member ? this.remove(member) : this.liveStreams.lose(peerID)
  }

  get hasLists(): boolean {
    return this.changedAnchors.size > 0
  }

  /**
   * The pending lists of anchors (1020). Every user gets the full list, so it is separate from the changes:
   * many changes share one.
   */
  takeLists(): Delivery[] {
    const rooms = [...this.changedAnchors]
    this.changedAnchors.clear()
    return rooms.flatMap(([room, changed]) => this.listsOf(room, changed))
  }

  private enter(peerID: PeerID, text: string, streams: Streams, sigFault?: SigFault): Delivery[] {
    if (this.members.has(peerID)) return []
    const result = parsePushUrl(text)
    if ('fault' in result) return refuse(peerID, refusal(result.fault.code, result.fault.message))
    if (sigFault) return refuse(peerID, refuseSig(sigFault))
    return this.admit(peerID, result.url, streams)
  }

  private admit(peerID: PeerID, entry: PushUrl, wanted: Streams): Delivery[] {
    const room = roomKey(entry.sdkAppID, entry.room)
    const evicted = this.members.of(room).filter((member) => member.userID === entry.userID)
    const farewell = evicted.flatMap((member) => this.expel(member.peerID, 1))
    const others = this.members.of(room)
    const member: Member = { peerID, room, userID: entry.userID, streams: silent }
    this.members.add(member)
    return [
      ...farewell,
      deliver(peerID, entered),
      ...introduce(peerID, others),
      ...welcome(member, others),
      { to: peerID, message: { type: 'peers', peers: others.filter(isPhone).map(toPeer) } },
      ...this.publish(peerID, wanted),
    ]
  }

  private publish(peerID: PeerID, wanted: Streams): Delivery[] {
    const member = this.members.get(peerID)
    if (!member) return []
    const busy = wanted.aux && this.othersOf(member).some(({ streams }) => streams.aux)
    const refused = busy && !member.streams.aux ? [deliver(peerID, auxBusy)] : []
    return [...refused, ...this.change(member, busy ? { ...wanted, aux: false } : wanted)]
  }

  private change(member: Member, streams: Streams): Delivery[] {
    const events = announce(member.userID, member.streams, streams)
    if (isAnchor(member.streams) !== isAnchor(streams)) this.noteAnchor(member)
    member.streams = streams
    const told = this.othersOf(member).filter(isPhone)
    return told.flatMap(({ peerID }) => events.map((event) => deliver(peerID, event)))
  }

  private noteAnchor(member: Member): void {
    const { changedAnchors } = this
    changedAnchors.set(member.room, (changedAnchors.get(member.room) ?? new Set()).add(member))
  }

  /** Users do not receive their own changes. */
  private listsOf(room: string, changed: ReadonlySet<Member>): Delivery[] {
    const members = this.members.of(room)
    const anchors = members.filter(({ streams }) => isAnchor(streams))
    return members
      .filter((member) => isPhone(member) && [...changed].some((one) => one !== member))
      .map((member) => deliver(member.peerID, listFor(member, anchors)))
  }

  private expel(peerID: PeerID, reason: ExitReason): Delivery[] {
    const member = this.members.get(peerID)
    const farewell: Delivery = { to: peerID, message: { type: 'bye' } }
    return member ? [...this.remove(member), deliver(peerID, left(reason)), farewell] : [farewell]
  }

  private remove(member: Member): Delivery[] {
    const announced = this.change(member, silent)
    this.members.remove(member)
    const gone: ServerMessage = { type: 'peerLeft', peerID: member.peerID }
    this.clear(member.room)
    return [...announced, ...this.othersOf(member).map(({ peerID }) => ({ to: peerID, message: gone }))]
  }

  /** Removes the bots once no phone is left in the room. */
  private clear(room: string): void {
    const members = this.members.of(room)
    if (!members.some(isPhone)) for (const member of members) this.members.remove(member)
  }

  private setBots(asker: PeerID, wanted: readonly Bot[]): Delivery[] {
    const room = this.members.get(asker)?.room
    if (room === undefined) return []
    const isTaken = ({ userID }: Bot): boolean =>
      this.members.of(room).some((member) => isPhone(member) && member.userID === userID)
    const bots = wanted.filter((bot) => !isTaken(bot))
    const gone = this.members
      .of(room)
      .filter(({ bot }) => bot && !bots.some(({ userID }) => userID === bot.userID))
    const members = bots.map((bot) => this.botMember(room, bot))
    const told = this.members.of(room).filter(isPhone)
    return [
      ...told.map(({ peerID }): Delivery => ({ to: peerID, message: { type: 'bots', bots } })),
      ...gone.flatMap((member) => this.remove(member)),
      ...members.flatMap(({ peerID, bot }) => (bot ? this.publish(peerID, bot.streams) : [])),
    ]
  }

  private botMember(room: string, bot: Bot): Member {
    const peerID = `bot ${room} ${bot.userID}`
    const known = this.members.get(peerID)
    if (known) return Object.assign(known, { bot })
    const member: Member = { peerID, room, userID: bot.userID, streams: silent, bot }
    this.members.add(member)
    return member
  }

  private relay(from: PeerID, to: PeerID, signal: Signal): Delivery[] {
    const [sender, receiver] = [this.members.get(from), this.members.get(to)]
    if (!sender || !receiver || sender.room !== receiver.room) return []
    return [{ to, message: { type: 'signal', from: toPeer(sender), signal } }]
  }

  private othersOf({ peerID, room }: Member): Member[] {
    return this.members.of(room).filter((member) => member.peerID !== peerID)
  }
}

/** The events for a new user about the users already present. */
function welcome({ peerID }: Member, others: readonly Member[]): Delivery[] {
  const anchors = others.filter(({ streams }) => isAnchor(streams)).map(toAnchor)
  if (anchors.length === 0) return []
  const events = anchors.flatMap(({ userID, streams }) => announce(userID, silent, streams))
  return [...events, anchorList(anchors)].map((event) => deliver(peerID, event))
}

/** A new user gets the bots' settings before they are announced. */
function introduce(peerID: PeerID, others: readonly Member[]): Delivery[] {
  const bots = others.flatMap(({ bot }) => bot ?? [])
  return bots.length > 0 ? [{ to: peerID, message: { type: 'bots', bots } }] : []
}

const listFor = (member: Member, anchors: readonly Member[]): RoomEvent =>
  anchorList(anchors.filter((anchor) => anchor !== member).map(toAnchor))

const toAnchor = ({ userID, streams }: Member): { userID: string; streams: Streams } => ({ userID, streams })

const toPeer = ({ peerID, userID }: Member): { peerID: PeerID; userID: string } => ({ peerID, userID })

function deliver(to: PeerID, { code, message }: RoomEvent): Delivery {
  return { to, message: { type: 'event', code, message } }
}

function refuse(peerID: PeerID, events: readonly RoomEvent[]): Delivery[] {
  return [...events.map((event) => deliver(peerID, event)), { to: peerID, message: { type: 'bye' } }]
}

// Which code phones report for which invalid signature is not documented; -100018 is the one in Tencent's
// SDK.
function refuseSig(fault: SigFault): RoomEvent[] {
  if (fault === 'wrongApp') return refusal(-100015, 'the sdkAppID is not that of this service')
  return refusal(-100018, `userSig check failed: ${sigFaults[fault]}`)
}

const sigFaults: Readonly<Record<Exclude<SigFault, 'wrongApp'>, string>> = {
  garbled: 'it cannot be read',
  wrongUser: 'it was made for another userID',
  wrongKey: 'it was not signed with the key of this sdkAppID',
  expired: 'it has expired',
}
