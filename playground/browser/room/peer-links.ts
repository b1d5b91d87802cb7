import { faults, onFault } from '../chaos/faults'
import type { Peer, PeerID, Signal } from '../../rooms/room-messages'
import { PeerLink } from './peer-link'
import type { VideoLimit } from './peer-link'
import { noTracks } from './tracks'
import type { LocalTracks } from './tracks'

export interface RemoteText {
  readonly userID: string
  readonly text: string
}

export interface PeerLinksListener {
  send(to: PeerID, signal: Signal): void
  /** Remote video or audio may have been added, removed or changed. */
  changed(): void
  received(text: RemoteText): void
  foundNoCandidate(): void
}

/** The connections of one session to the other phones. */
export class PeerLinks {
  private readonly links = new Map<PeerID, PeerLink>()
  private tracks: LocalTracks = noTracks
  private readonly stops: (() => void)[] = []

  constructor(
    private maxBitrate: number,
    private readonly listener: PeerLinksListener,
  ) {
    this.stops.push(onFault('delay', () => this.all.forEach((link) => link.throttle())))
    this.stops.push(onFault('bandwidth', () => this.limitVideo()))
  }

  get all(): readonly PeerLink[] {
    return [...this.links.values()]
  }

  /** Of two connections with the same userID the newer one. */
  of(userID: string): PeerLink | undefined {
    return this.all.filter(({ peer }) => peer.userID === userID).at(-1)
  }

  offer(peers: readonly Peer[]): void {
    for (const peer of peers) this.link(peer).offer()
  }

  signalled(from: Peer, signal: Signal): void {
    const link = this.links.get(from.peerID) ?? this.link(from)
    link.receive(signal)
    if (signal.kind === 'description') this.limitVideo()
  }

  remove(peerID: PeerID): void {
    this.links.get(peerID)?.close()
    this.links.delete(peerID)
    this.limitVideo()
    this.listener.changed()
  }

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks
    for (const link of this.all) link.setTracks(tracks)
  }

  limitBitrate(maxBitrate: number): void {
    this.maxBitrate = maxBitrate
    this.limitVideo()
  }

  sendText(text: string): void {
    for (const link of this.all) link.sendText(text)
  }

  close(): void {
    for (const stop of this.stops.splice(0)) stop()
    for (const link of this.all) link.close()
    this.links.clear()
  }

  private link(peer: Peer): PeerLink {
    const link = new PeerLink(peer, this.tracks, {
      send: (signal) => this.listener.send(peer.peerID, signal),
      changed: () => this.listener.changed(),
      received: (text) => this.listener.received({ userID: peer.userID, text }),
      foundNoCandidate: () => this.listener.foundNoCandidate(),
    })
    this.links.set(peer.peerID, link)
    return link
  }

  private limitVideo(): void {
    const limit = videoLimit(this.maxBitrate, this.links.size)
    for (const link of this.all) link.limitVideo(limit)
  }
}

/**
 * A phone sends directly to every other one; the more there are, the smaller the video for each, so that one
 * machine can run a full wall.
 */
function videoLimit(maxBitrate: number, peers: number): VideoLimit {
  const scaleDown = peers <= 2 ? 1 : peers <= 3 ? 1.5 : 2
  const most = faults.value.bandwidth || Infinity
  return { maxBitrate: Math.min(most, Math.max(100, maxBitrate / scaleDown)), scaleDown }
}

export const isolated =
  'no ICE candidate could be gathered: this machine has no network interface that WebRTC may use, not even for itself'
