import type { ServerMessage } from '../../rooms/room-messages'
import type { PeerLink } from './peer-link'
import { PeerLinks } from './peer-links'
import type { RemoteText } from './peer-links'
import { RoomLink } from './room-link'

/** This phone's link to the service, and its connections to the other phones of a room or a stream. */
export abstract class PeerSession {
  protected readonly links: PeerLinks
  protected readonly service: RoomLink
  private readonly watchers = new Set<() => void>()
  private readonly readers = new Set<(text: RemoteText) => void>()

  constructor(maxBitrate: number) {
    this.links = new PeerLinks(maxBitrate, {
      send: (to, signal) => void this.service.send({ type: 'signal', to, signal }),
      changed: () => this.changed(),
      received: (text) => {
        for (const reader of this.readers) reader(text)
      },
      foundNoCandidate: () => this.reportIsolation(),
    })
    this.service = new RoomLink({
      opened: () => this.enter(),
      received: (message) => this.receive(message),
      lost: () => this.lose(),
    })
  }

  get peerLinks(): readonly PeerLink[] {
    return this.links.all
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

  /** The service can be reached. */
  protected abstract enter(): void
  protected abstract receive(message: ServerMessage): void
  /** The service cannot be reached any more. */
  protected abstract lose(): void
  /** No other phone can be reached from this machine. */
  protected abstract reportIsolation(): void

  protected changed(): void {
    for (const watcher of [...this.watchers]) watcher()
  }
}
