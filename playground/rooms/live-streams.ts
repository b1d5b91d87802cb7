import type { ClientMessage, Delivery, Peer, PeerID, Signal, StreamRole } from './room-messages'

interface Participant {
  readonly peerID: PeerID
  readonly name: string
  readonly role: StreamRole
}

/**
 * Live streams outside rooms: one phone pushes a stream by its name, others play it. Only connects the phones
 * and forwards their WebRTC signalling.
 */
export class LiveStreams {
  private readonly participants = new Map<PeerID, Participant>()

  has(peerID: PeerID): boolean {
    return this.participants.has(peerID)
  }

  /** Who pushes a name that is already pushed takes it over, as with servers of RTMP. */
  join(peerID: PeerID, name: string, role: StreamRole): Delivery[] {
    const former = role === 'push' ? this.of(name, 'push') : []
    const farewells = former.flatMap((one) => this.leave(one.peerID))
    const newcomer: Participant = { peerID, name, role }
    const peers = this.partnersOf(newcomer).map(toPeer)
    this.participants.set(peerID, newcomer)
    return [...farewells, { to: peerID, message: { type: 'peers', peers } }]
  }

  receive(from: PeerID, message: ClientMessage): Delivery[] {
    if (message.type === 'signal') return this.relay(from, message.to, message.signal)
    return message.type === 'exit' ? this.leave(from) : []
  }

  /** The phone's connection was lost. */
  lose(peerID: PeerID): Delivery[] {
    const gone = this.participants.get(peerID)
    if (!gone) return []
    this.participants.delete(peerID)
    return this.partnersOf(gone).map((one) => ({ to: one.peerID, message: { type: 'peerLeft', peerID } }))
  }

  private leave(peerID: PeerID): Delivery[] {
    return [...this.lose(peerID), { to: peerID, message: { type: 'bye' } }]
  }

  private relay(from: PeerID, to: PeerID, signal: Signal): Delivery[] {
    const [sender, receiver] = [this.participants.get(from), this.participants.get(to)]
    if (!sender || !receiver || sender.name !== receiver.name || sender.role === receiver.role) return []
    return [{ to, message: { type: 'signal', from: toPeer(sender), signal } }]
  }

  /** Those to whom it sends, or the one from whom it receives. */
  private partnersOf({ name, role }: Participant): Participant[] {
    return this.of(name, role === 'push' ? 'play' : 'push')
  }

  private of(name: string, role: StreamRole): Participant[] {
    return [...this.participants.values()].filter((one) => one.name === name && one.role === role)
  }
}

const toPeer = ({ peerID, role }: Participant): Peer => ({ peerID, userID: role })
