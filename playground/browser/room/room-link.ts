import { faults, onFault } from '../chaos/faults'
import { Courier } from './courier'
import type { ClientMessage, ServerMessage } from '../../rooms/room-messages'
import { server } from '../server/current-server'
import type { RoomWire } from '../server/server'

export interface RoomLinkListener {
  opened(): void
  received(message: ServerMessage): void
  /** The connection was lost or could not be opened. */
  lost(): void
}

/** The link to the room service, for one entry into a room, subject to the phone's faults. */
export class RoomLink {
  private readonly wire: RoomWire
  private readonly courier: Courier
  private readonly stop: () => void
  private isOver = false

  constructor(private readonly listener: RoomLinkListener) {
    this.courier = new Courier((message) => listener.received(message))
    this.stop = onFault('network', (network) => network === 'down' && this.end())
    this.wire = server.connect({
      opened: () => {
        if (!this.isOver) listener.opened()
      },
      received: (message) => this.read(message),
      closed: () => this.end(),
    })
    // Without network, the failure is reported a moment later, as for any connection.
    if (faults.value.network === 'down') setTimeout(() => this.end())
  }

  /** False if there is no open connection. */
  send(message: ClientMessage): boolean {
    return this.wire.send(message)
  }

  close(): void {
    this.finish()
    this.wire.close()
  }

  private read(message: ServerMessage): void {
    if (message.type === 'bye') this.isOver = true
    this.courier.bring(message)
  }

  private end(): void {
    if (this.isOver) return
    this.finish()
    this.wire.close()
    this.listener.lost()
  }

  private finish(): void {
    this.isOver = true
    this.stop()
    this.courier.close()
  }
}
