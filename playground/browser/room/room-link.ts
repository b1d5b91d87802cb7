import type { ClientMessage, ServerMessage } from '../../server/room-messages'

export interface RoomLinkListener {
  opened(): void
  received(message: ServerMessage): void
  /** The service is gone, or could not be reached at all. */
  lost(): void
}

/** The WebSocket to the room service, for one entry into a room. */
export class RoomLink {
  private readonly socket: WebSocket
  private isOver = false

  constructor(private readonly listener: RoomLinkListener) {
    this.socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/room`)
    this.socket.onopen = () => {
      if (!this.isOver) listener.opened()
    }
    this.socket.onmessage = ({ data }) => this.read(String(data))
    this.socket.onclose = () => this.end()
  }

  /** False when there is no connection that could carry it. */
  send(message: ClientMessage): boolean {
    if (this.socket.readyState !== WebSocket.OPEN) return false
    this.socket.send(JSON.stringify(message))
    return true
  }

  close(): void {
    this.isOver = true
    this.socket.close()
  }

  private read(data: string): void {
    const message = JSON.parse(data) as ServerMessage
    if (message.type === 'bye') this.isOver = true
    this.listener.received(message)
  }

  private end(): void {
    if (this.isOver) return
    this.isOver = true
    this.listener.lost()
  }
}
