import type { Bot } from '../../server/bots'
import type { Peer, PeerID, ServerMessage, Signal } from '../../server/room-messages'
import type { Streams } from '../../server/streams'
import { BotLinks } from '../bots/bot-links'
import { PeerLink } from './peer-link'
import type { VideoLimit } from './peer-link'
import { RemoteUsers } from './remote-users'
import { RoomLink } from './room-link'
import type { Source } from './source'
import { noTracks } from './tracks'
import type { LocalTracks } from './tracks'

export interface RoomListener {
  /** A state change for the live-pusher. */
  state(code: number, message: string): void
  /** The entry is complete, and all users already present are known. */
  entered(hasNoBots: boolean): void
  /** The session has ended, for any reason. */
  ended(): void
}

export interface RemoteText {
  readonly userID: string
  readonly text: string
}

/** One entry of this phone into a room: the events of the service, and a connection to every other phone. */
export class RoomSession {
  private readonly links = new Map<PeerID, PeerLink>()
  private readonly users = new RemoteUsers()
  private readonly bots = new BotLinks()
  private readonly room: RoomLink
  private readonly watchers = new Set<() => void>()
  private readonly readers = new Set<(text: RemoteText) => void>()
  private tracks: LocalTracks = noTracks
  private isEntered = false

  constructor(
    private readonly url: string,
    private streams: Streams,
    private maxBitrate: number,
    private readonly listener: RoomListener,
  ) {
    this.room = new RoomLink({
      opened: () => this.enter(),
      received: (message) => this.receive(message),
      lost: () => this.lose(),
    })
  }

  get peerLinks(): readonly PeerLink[] {
    return [...this.links.values()]
  }

  /** The source of a user's media; of two connections with the same userID the newer one. */
  sourceOf(userID: string): Source | undefined {
    return this.peerLinks.filter(({ peer }) => peer.userID === userID).at(-1) ?? this.bots.of(userID)
  }

  /** Replaces the bots of the room, for all its users. */
  setBots(bots: readonly Bot[]): void {
    if (this.isEntered) this.room.send({ type: 'bots', bots })
  }

  /** Requests that the service removes this phone: 1 is a kick, 2 dissolves the room. */
  askForEviction(reason: 1 | 2): void {
    this.room.send({ type: 'evict', reason })
  }

  streamsOf(userID: string): Streams {
    return this.users.streamsOf(userID)
  }

  publish(streams: Streams, tracks: LocalTracks): void {
    this.tracks = tracks
    for (const link of this.links.values()) link.setTracks(tracks)
    const isSame = (['video', 'audio', 'aux'] as const).every((name) => streams[name] === this.streams[name])
    this.streams = streams
    if (this.isEntered && !isSame) this.room.send({ type: 'publish', streams })
  }

  limitBitrate(maxBitrate: number): void {
    this.maxBitrate = maxBitrate
    this.limitVideo()
  }

  sendText(text: string): void {
    for (const link of this.links.values()) link.sendText(text)
  }

  /**
   * Calls the listener when remote video or audio may have been added, removed or changed. Returns a function
   * that removes it.
   */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  onText(reader: (text: RemoteText) => void): () => void {
    this.readers.add(reader)
    return () => this.readers.delete(reader)
  }

  /** Leaves. After an entry, the service still sends 1019. */
  exit(): void {
    this.closeLinks()
    if (this.room.send({ type: 'exit' }) && this.isEntered) return
    this.room.close()
    this.listener.ended()
  }

  private enter(): void {
    this.listener.state(1001, 'connected to the push server')
    this.room.send({ type: 'enter', url: this.url, streams: this.streams })
  }

  private receive(message: ServerMessage): void {
    switch (message.type) {
      case 'event':
        this.tell(message.code, message.message)
        break
      case 'peers':
        message.peers.forEach((peer) => this.link(peer).offer())
        this.listener.entered(this.bots.isEmpty)
        break
      case 'peerLeft':
        this.unlink(message.peerID)
        break
      case 'signal':
        this.signalled(message.from, message.signal)
        break
      case 'bots':
        this.bots.set(message.bots)
        this.changed()
        break
      case 'bye':
        this.finish()
        break
    }
  }

  private tell(code: number, message: string): void {
    if (code === 1018) {
      this.isEntered = true
      this.listener.state(1002, 'push started')
    }
    const isNews = this.users.apply(code, message)
    this.listener.state(code, message)
    if (isNews) this.changed()
  }

  private signalled(from: Peer, signal: Signal): void {
    const link = this.links.get(from.peerID) ?? this.link(from)
    link.receive(signal)
    if (signal.kind === 'description') this.limitVideo()
  }

  private link(peer: Peer): PeerLink {
    const link: PeerLink = new PeerLink(peer, this.tracks, {
      send: (signal) => void this.room.send({ type: 'signal', to: peer.peerID, signal }),
      changed: () => this.changed(),
      received: (text) => {
        for (const reader of this.readers) reader({ userID: peer.userID, text })
      },
      foundNoCandidate: () => this.reportIsolation(),
    })
    this.links.set(peer.peerID, link)
    return link
  }

  private unlink(peerID: PeerID): void {
    this.links.get(peerID)?.close()
    this.links.delete(peerID)
    this.limitVideo()
    this.changed()
  }

  private limitVideo(): void {
    const limit = videoLimit(this.maxBitrate, this.links.size)
    for (const link of this.links.values()) link.limitVideo(limit)
  }

  private reportIsolation(): void {
    console.error(isolated)
    this.listener.state(-1307, isolated)
  }

  private lose(): void {
    this.closeLinks()
    for (const [code, message] of this.isEntered ? disconnected : unreachable)
      this.listener.state(code, message)
    this.listener.ended()
  }

  private finish(): void {
    this.closeLinks()
    this.room.close()
    this.listener.ended()
  }

  private closeLinks(): void {
    for (const link of this.links.values()) link.close()
    this.links.clear()
    this.bots.set([])
    this.changed()
  }

  private changed(): void {
    for (const watcher of [...this.watchers]) watcher()
  }
}

const disconnected = [
  [1102, 'the connection to the room service is lost'],
  [-1307, 'the network is lost'],
] as const

const unreachable = [
  [3002, 'connecting failed'],
  [-3301, 'enter room failed: the room service does not answer'],
] as const

const isolated =
  'no ICE candidate could be gathered: this machine has no network interface that WebRTC may use, not even for itself'

/**
 * A phone sends directly to every other one; the more there are, the smaller the video for each, so that one
 * machine can run a full wall.
 */
function videoLimit(maxBitrate: number, peers: number): VideoLimit {
  const scaleDown = peers <= 2 ? 1 : peers <= 3 ? 1.5 : 2
  return { maxBitrate: Math.max(100, maxBitrate / scaleDown), scaleDown }
}
