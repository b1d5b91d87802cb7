import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { RoomHost } from '../rooms/room-host'
import { parseClientMessage } from '../rooms/room-messages'
import { refuse } from './refuse'

const MAX_MESSAGE = 256 * 1024

/** A phone that reads too slowly is disconnected before its backlog fills the memory. */
const MAX_WAITING = 32 * 1024 * 1024

/** The room service on WebSockets. */
export class RoomSocket {
  private readonly wss = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })

  constructor(private readonly host: RoomHost) {
    this.wss.on('wsClientError', (_error, socket) => refuse(socket, 400))
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.wss.handleUpgrade(request, socket, head, (webSocket) => this.accept(webSocket))
  }

  close(): void {
    this.host.close()
    for (const client of this.wss.clients) client.terminate()
    this.wss.close()
  }

  private accept(socket: WebSocket): void {
    const entry = this.host.connect({
      send: (message) => {
        if (socket.bufferedAmount > MAX_WAITING) socket.terminate()
        else socket.send(JSON.stringify(message))
      },
      close: () => socket.close(1000),
    })
    socket.on('message', (data: Buffer) => {
      const message = parseClientMessage(data.toString('utf8'))
      if (message) entry.receive(message)
      else socket.close(1008, 'not a message of the room service')
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => entry.lose())
  }
}
