import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { Pace } from './pace'
import { refuse } from './refuse'
import { parseClientMessage } from './room-messages'
import type { ClientMessage, Delivery } from './room-messages'
import type { RoomService } from './room-service'

const MAX_MESSAGE = 256 * 1024

// In ms, shorter than between two taps. Changes are sent to all phones of the room, and listing the room to
// all is quadratic: of more frequent changes only the last is sent.
const BETWEEN_CHANGES = 100
const BETWEEN_LISTS = 250

/** A phone that reads too slowly is disconnected before its backlog fills the memory. */
const MAX_WAITING = 32 * 1024 * 1024

/** The room service on WebSockets: one connection per entry into a room. */
export class RoomSocket {
  private readonly sockets = new Map<string, WebSocket>()
  private readonly wss = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })
  private readonly lists = new Pace<void>(BETWEEN_LISTS, () => this.send(this.service.takeLists()))

  constructor(private readonly service: RoomService) {
    this.wss.on('wsClientError', (_error, socket) => refuse(socket, 400))
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.wss.handleUpgrade(request, socket, head, (webSocket) => this.accept(webSocket))
  }

  close(): void {
    this.lists.stop()
    for (const client of this.wss.clients) client.terminate()
    this.wss.close()
  }

  private accept(socket: WebSocket): void {
    const peerID = randomUUID()
    const receive = (message: ClientMessage): void => this.tell(this.service.receive(peerID, message))
    const changes = { publish: new Pace(BETWEEN_CHANGES, receive), bots: new Pace(BETWEEN_CHANGES, receive) }
    this.sockets.set(peerID, socket)
    socket.on('message', (data: Buffer) => {
      if (!this.sockets.has(peerID)) return
      const message = parseClientMessage(data.toString('utf8'))
      if (!message) socket.close(1008, 'not a message of the room service')
      else if (message.type === 'publish' || message.type === 'bots') changes[message.type].push(message)
      else receive(message)
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      for (const pace of Object.values(changes)) pace.stop()
      this.sockets.delete(peerID)
      this.tell(this.service.lose(peerID))
    })
  }

  private tell(deliveries: readonly Delivery[]): void {
    this.send(deliveries)
    if (this.service.hasLists) this.lists.push()
  }

  private send(deliveries: readonly Delivery[]): void {
    for (const { to, message } of deliveries) {
      const socket = this.sockets.get(to)
      if (!socket) continue
      if (socket.bufferedAmount > MAX_WAITING) socket.terminate()
      else socket.send(JSON.stringify(message))
      if (message.type === 'bye') this.dismiss(to, socket)
    }
  }

  /** The entry is over: entering again takes a new connection. */
  private dismiss(peerID: string, socket: WebSocket): void {
    this.sockets.delete(peerID)
    socket.close(1000)
  }
}
