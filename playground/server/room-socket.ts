import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { parseClientMessage } from './room-messages'
import type { Delivery, RoomService } from './room-service'

const MAX_MESSAGE = 256 * 1024

/** The room service on WebSockets: one connection per entry into a room. */
export class RoomSocket {
  private readonly sockets = new Map<string, WebSocket>()
  private readonly wss = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })

  constructor(private readonly service: RoomService) {}

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.wss.handleUpgrade(request, socket, head, (webSocket) => this.accept(webSocket))
  }

  close(): void {
    for (const client of this.wss.clients) client.terminate()
    this.wss.close()
  }

  private accept(socket: WebSocket): void {
    const { service } = this
    const peerID = randomUUID()
    this.sockets.set(peerID, socket)
    socket.on('message', (data: Buffer) => {
      const message = parseClientMessage(data.toString('utf8'))
      if (message) this.send(service.receive(peerID, message))
      else socket.close(1008, 'not a message of the room service')
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      this.sockets.delete(peerID)
      this.send(service.lose(peerID))
    })
  }

  private send(deliveries: readonly Delivery[]): void {
    for (const { to, message } of deliveries) {
      const socket = this.sockets.get(to)
      socket?.send(JSON.stringify(message))
      if (message.type === 'bye') socket?.close(1000)
    }
  }
}
