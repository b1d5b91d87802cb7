import type { ServerMessage, StreamRole } from '../../server/room-messages'
import type { Streams } from '../../server/streams'
import type { PeerLink } from './peer-link'
import { isolated, PeerLinks } from './peer-links'
import type { RemoteText } from './peer-links'
import { RoomLink } from './room-link'
import type { Source } from './source'
import type { LocalTracks } from './tracks'

export interface StreamListener {
  /** The service knows this phone now. */
  joined(): void
  /** The service cannot be reached any more, could never be, or has given the name to another pusher. */
  lost(wasJoined: boolean): void
}

/** One phone's part in a live stream outside rooms: it pushes a stream by its name, or plays it. */
export class StreamSession {
  private readonly links: PeerLinks
  private readonly service: RoomLink
  private readonly watchers = new Set<() => void>()
  private readonly readers = new Set<(text: RemoteText) => void>()
  private isJoined = false

  constructor(
    readonly name: string,
    role: StreamRole,
    maxBitrate: number,
    private readonly listener: StreamListener,
  ) {
    this.links = new PeerLinks(maxBitrate, {
      send: (to, signal) => void this.service.send({ type: 'signal', to, signal }),
      changed: () => this.changed(),
      received: (text) => {
        for (const reader of this.readers) reader(text)
      },
      foundNoCandidate: () => console.error(isolated),
    })
    this.service = new RoomLink({
      opened: () => void this.service.send({ type: 'stream', name, role }),
      received: (message) => this.receive(message),
      lost: () => this.lose(),
    })
  }

  get peerLinks(): readonly PeerLink[] {
    return this.links.all
  }

  /** A stream has one pusher, whoever that is. */
  sourceOf(): Source | undefined {
    return this.links.of('push')
  }

  streamsOf(): Streams {
    const isThere = this.sourceOf() !== undefined
    return { video: isThere, audio: isThere, aux: false }
  }

  publish(_streams: Streams, tracks: LocalTracks): void {
    this.links.setTracks(tracks)
  }

  limitBitrate(maxBitrate: number): void {
    this.links.limitBitrate(maxBitrate)
  }

  sendText(text: string): void {
    this.links.sendText(text)
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  onText(reader: (text: RemoteText) => void): () => void {
    this.readers.add(reader)
    return () => this.readers.delete(reader)
  }

  exit(): void {
    this.service.send({ type: 'exit' })
    this.close()
  }

  private receive(message: ServerMessage): void {
    if (message.type === 'peers') {
      this.isJoined = true
      this.listener.joined()
      this.links.offer(message.peers)
    } else if (message.type === 'signal') this.links.signalled(message.from, message.signal)
    else if (message.type === 'peerLeft') this.links.remove(message.peerID)
    else if (message.type === 'bye') this.lose()
  }

  private lose(): void {
    this.close()
    this.listener.lost(this.isJoined)
  }

  private close(): void {
    this.links.close()
    this.service.close()
    this.changed()
  }

  private changed(): void {
    for (const watcher of [...this.watchers]) watcher()
  }
}
