import { faults, onFault } from '../chaos/faults'
import { Courier } from './courier'
import type { ClientMessage, ServerMessage } from '../../rooms/room-messages'

export interface RoomLinkListener {
  opened(): void
  received(message: ServerMessage): void
  /** The connection was lost or could not be opened. */
  lost(): void
}

/** The WebSocket to the room service, for one entry into a room. */
export class RoomLink {
  private readonly socket: WebSocket
  private readonly courier: Courier
  private readonly stop: () => void
  private isOver = false

  constructor(private readonly listener: RoomLinkListener) {
    this.socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/room`)
    this.courier = new Courier((message) => listener.received(message))
    this.stop = onFault('network', (network) => network === 'down' && this.end())
    this.socket.onopen = () => {
      if (!this.isOver) listener.opened()
    }
    this.socket.onmessage = ({ data }) => this.read(String(data))
    this.socket.onclose = () => this.end()
    // Without network, the failure is reported a moment later, as for any connection.
    if (faults.value.network === 'down') setTimeout(() => this.end())
  }

  /** False if there is no open connection. */
  send(message: ClientMessage): boolean {
    if (this.socket.readyState !== WebSocket.OPEN) return false
    this.socket.send(JSON.stringify(message))
    return true
  }

  close(): void {
    this.finish()
    this.socket.close()
  }

  private read(data: string): void {
    const message = JSON.parse(data) as ServerMessage
    if (message.type === 'bye') this.isOver = true
    this.courier.bring(message)
  }

  private end(): void {
    if (this.isOver) return
    this.finish()
    this.socket.close()
    this.listener.lost()
  }

  private finish(): void {
    this.isOver = true
    this.stop()
    this.courier.close()
  }
}
