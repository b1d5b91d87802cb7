import type { Bot } from '../../server/bots'
import type { ServerMessage } from '../../server/room-messages'
import type { Streams } from '../../server/streams'
import { BotLinks } from '../bots/bot-links'
import type { PeerLink } from './peer-link'
import { isolated, PeerLinks } from './peer-links'
import type { RemoteText } from './peer-links'
import { RemoteUsers } from './remote-users'
import { RoomLink } from './room-link'
import type { Source } from './source'
import type { LocalTracks } from './tracks'

export interface RoomListener {
  /** A state change for the live-pusher. */
  state(code: number, message: string): void
  /** The entry is complete, and all users already present are known. */
  entered(hasNoBots: boolean): void
  /** The session has ended, for any reason. */
  ended(): void
}

/** One entry of this phone into a room: the events of the service, and a connection to every other phone. */
export class RoomSession {
  private readonly links: PeerLinks
  private readonly users = new RemoteUsers()
  private readonly bots = new BotLinks()
  private readonly room: RoomLink
  private readonly watchers = new Set<() => void>()
  private readonly readers = new Set<(text: RemoteText) => void>()
  private isEntered = false

  constructor(
    private readonly url: string,
    private streams: Streams,
    maxBitrate: number,
    private readonly listener: RoomListener,
  ) {
    this.links = new PeerLinks(maxBitrate, {
      send: (to, signal) => void this.room.send({ type: 'signal', to, signal }),
      changed: () => this.changed(),
      received: (text) => {
        for (const reader of this.readers) reader(text)
      },
      foundNoCandidate: () => this.reportIsolation(),
    })
    this.room = new RoomLink({
      opened: () => this.enter(),
      received: (message) => this.receive(message),
      lost: () => this.lose(),
    })
  }

  get peerLinks(): readonly PeerLink[] {
    return this.links.all
  }

  /** The source of a user's media. */
  sourceOf(userID: string): Source | undefined {
    return this.links.of(userID) ?? this.bots.of(userID)
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
    this.links.setTracks(tracks)
    const isSame = (['video', 'audio', 'aux'] as const).every((name) => streams[name] === this.streams[name])
    this.streams = streams
    if (this.isEntered && !isSame) this.room.send({ type: 'publish', streams })
  }

  limitBitrate(maxBitrate: number): void {
    this.links.limitBitrate(maxBitrate)
  }

  sendText(text: string): void {
    this.links.sendText(text)
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
        this.links.offer(message.peers)
        this.listener.entered(this.bots.isEmpty)
        break
      case 'peerLeft':
        this.links.remove(message.peerID)
        break
      case 'signal':
        this.links.signalled(message.from, message.signal)
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
    this.links.close()
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
