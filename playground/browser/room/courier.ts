import type { ServerMessage } from '../../rooms/room-messages'
import { faults, onFault } from '../chaos/faults'

const LATENESS = 2000
const SHUFFLE_PAUSE = 400

type Receive = (message: ServerMessage) => void

/** Delivers messages of the room service, subject to the phone's faults. */
export class Courier {
  private held: ServerMessage[] = []
  private isOver = false
  private readonly stop: () => void

  constructor(private readonly receive: Receive) {
    this.stop = onFault('news', () => this.release())
  }

  bring(message: ServerMessage): void {
    const { news } = faults.value
    if (news === 'prompt') return this.hand(message)
    if (news === 'late') return void setTimeout(() => this.hand(message), LATENESS)
    if (news === 'shuffled' && !isAboutUsers(message)) return this.hand(message)
    this.held.push(message)
    if (news === 'shuffled' && this.held.length === 1) setTimeout(() => this.shuffle(), SHUFFLE_PAUSE)
  }

  close(): void {
    this.isOver = true
    this.stop()
  }

  private release(): void {
    for (const message of this.held.splice(0)) this.hand(message)
  }

  /** In reverse order, each twice. */
  private shuffle(): void {
    for (const message of this.held.splice(0).reverse()) {
      this.hand(message)
      this.hand(message)
    }
  }

  private hand(message: ServerMessage): void {
    if (!this.isOver) this.receive(message)
  }
}

/** Only these may arrive in any order: the WebRTC connections are set up step by step. */
const isAboutUsers = (message: ServerMessage): boolean =>
  message.type === 'event' && message.code >= 1031 && message.code <= 1034
