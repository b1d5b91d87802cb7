import type { Bot } from '../../rooms/bots'
import type { ServerMessage } from '../../rooms/room-messages'
import type { Streams } from '../../rooms/streams'
import { BotLinks } from '../bots/bot-links'
import { isolated } from './peer-links'
import { PeerSession } from './peer-session'
import { RemoteUsers } from './remote-users'
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
export class RoomSession extends PeerSession {
  private readonly users = new RemoteUsers()
  private readonly bots = new BotLinks()
  private isEntered = false

  constructor(
    private readonly url: string,
    private streams: Streams,
    maxBitrate: number,
    private readonly listener: RoomListener,
  ) {
    super(maxBitrate)
  }

  /** The source of a user's media. */
  sourceOf(userID: string): Source | undefined {
    return this.links.of(userID) ?? this.bots.of(userID)
  }

  /** Replaces the bots of the room, for all its users. */
  setBots(bots: readonly Bot[]): void {
    if (this.isEntered) this.service.send({ type: 'bots', bots })
  }

  /** Requests that the service removes this phone: 1 is a kick, 2 dissolves the room. */
  askForEviction(reason: 1 | 2): void {
    this.service.send({ type: 'evict', reason })
  }

  streamsOf(userID: string): Streams {
    return this.users.streamsOf(userID)
  }

  publish(streams: Streams, tracks: LocalTracks): void {
    this.links.setTracks(tracks)
    const isSame = (['video', 'audio', 'aux'] as const).every((name) => streams[name] === this.streams[name])
    this.streams = streams
    if (this.isEntered && !isSame) this.service.send({ type: 'publish', streams })
  }

  /** Leaves. After an entry, the service still sends 1019. */
  exit(): void {
    this.closeLinks()
    if (this.service.send({ type: 'exit' }) && this.isEntered) return
    this.service.close()
    this.listener.ended()
  }

  protected enter(): void {
    this.listener.state(1001, 'connected to the push server')
    this.service.send({ type: 'enter', url: this.url, streams: this.streams })
  }

  protected receive(message: ServerMessage): void {
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

  protected reportIsolation(): void {
    console.error(isolated)
    this.listener.state(-1307, isolated)
  }

  protected lose(): void {
    this.closeLinks()
    for (const [code, message] of this.isEntered ? disconnected : unreachable)
      this.listener.state(code, message)
    this.listener.ended()
  }

  private finish(): void {
    this.closeLinks()
    this.service.close()
    this.listener.ended()
  }

  private closeLinks(): void {
    this.links.close()
    this.bots.set([])
    this.changed()
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
