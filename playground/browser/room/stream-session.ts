import type { ServerMessage, StreamRole } from '../../rooms/room-messages'
import type { Streams } from '../../rooms/streams'
import { isolated } from './peer-links'
import { PeerSession } from './peer-session'
import type { Source } from './source'
import type { LocalTracks } from './tracks'

export interface StreamListener {
  /** The service knows this phone now. */
  joined(): void
  /** The service cannot be reached any more, could never be, or has given the name to another pusher. */
  lost(wasJoined: boolean): void
}

/** One phone's part in a live stream outside rooms: it pushes a stream by its name, or plays it. */
export class StreamSession extends PeerSession {
  private isJoined = false

  constructor(
    readonly name: string,
    private readonly role: StreamRole,
    maxBitrate: number,
    private readonly listener: StreamListener,
  ) {
    super(maxBitrate)
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

  exit(): void {
    this.service.send({ type: 'exit' })
    this.close()
  }

  protected enter(): void {
    this.service.send({ type: 'stream', name: this.name, role: this.role })
  }

  protected receive(message: ServerMessage): void {
    if (message.type === 'peers') {
      this.isJoined = true
      this.listener.joined()
      this.links.offer(message.peers)
    } else if (message.type === 'signal') this.links.signalled(message.from, message.signal)
    else if (message.type === 'peerLeft') this.links.remove(message.peerID)
    else if (message.type === 'bye') this.lose()
  }

  protected lose(): void {
    this.close()
    this.listener.lost(this.isJoined)
  }

  private close(): void {
    this.links.close()
    this.service.close()
    this.changed()
  }

  protected reportIsolation(): void {
    console.error(isolated)
  }
}
