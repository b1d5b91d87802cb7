import { Pace } from './pace'
import { parsePushUrl } from './push-url'
import type { ClientMessage, Delivery, PeerID, ServerMessage } from './room-messages'
import { RoomService } from './room-service'
import type { SigClaim, SigFault } from './user-sig'

// In ms, shorter than between two taps. Changes are sent to all phones of the room, and listing the room to
// all is quadratic: of more frequent changes only the last is sent.
const BETWEEN_CHANGES = 100
const BETWEEN_LISTS = 250

export type CheckSig = (claim: SigClaim) => Promise<SigFault | undefined>

/** The way to one phone, whatever carries it. */
export interface Line {
  send(message: ServerMessage): void
  /** The entry is over: entering again takes a new line. */
  close(): void
}

/** One entry of one phone into a room, as what carries its messages sees it. */
export interface Entry {
  receive(message: ClientMessage): void
  /** The line is gone. */
  lose(): void
}

/** The room service for any transport: one line per entry into a room. */
export class RoomHost {
  private readonly service = new RoomService()
  private readonly lines = new Map<PeerID, Line>()
  private readonly lists = new Pace<void>(BETWEEN_LISTS, () => this.send(this.service.takeLists()))

  constructor(private readonly checkSig: CheckSig) {}

  connect(line: Line): Entry {
    const peerID = crypto.randomUUID()
    let work = Promise.resolve()
    // What follows an entry waits until its signature is checked.
    const next = (step: () => void | Promise<void>): void =>
      void (work = work.then(step).catch((error: unknown) => console.error(error)))
    const receive = (message: ClientMessage): void => next(() => this.receive(peerID, message))
    const changes = { publish: new Pace(BETWEEN_CHANGES, receive), bots: new Pace(BETWEEN_CHANGES, receive) }
    this.lines.set(peerID, line)
    return {
      receive: (message) => {
        if (message.type === 'publish' || message.type === 'bots') changes[message.type].push(message)
        else receive(message)
      },
      lose: () => {
        for (const pace of Object.values(changes)) pace.stop()
        this.lines.delete(peerID)
        next(() => this.tell(this.service.lose(peerID)))
      },
    }
  }

  close(): void {
    this.lists.stop()
  }

  private async receive(peerID: PeerID, message: ClientMessage): Promise<void> {
    const fault = message.type === 'enter' ? await this.faultOf(message.url) : undefined
    // A phone that has gone, or whose entry is over, is not heard.
    if (this.lines.has(peerID)) this.tell(this.service.receive(peerID, message, fault))
  }

  private async faultOf(pushUrl: string): Promise<SigFault | undefined> {
    const result = parsePushUrl(pushUrl)
    return 'url' in result ? this.checkSig(result.url) : undefined
  }

  private tell(deliveries: readonly Delivery[]): void {
    this.send(deliveries)
    if (this.service.hasLists) this.lists.push()
  }

  private send(deliveries: readonly Delivery[]): void {
    for (const { to, message } of deliveries) {
      const line = this.lines.get(to)
      line?.send(message)
      if (message.type === 'bye') this.dismiss(to)
    }
  }

  private dismiss(peerID: PeerID): void {
    const line = this.lines.get(peerID)
    this.lines.delete(peerID)
    line?.close()
  }
}
