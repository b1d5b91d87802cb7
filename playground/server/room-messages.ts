import { isBots } from './bots'
import type { Bot } from './bots'
import { isStreams, type Streams } from './streams'

/** Names one entry of one phone. A user who enters twice has two, one after the other. */
export type PeerID = string

/** A phone on the other end of a WebRTC connection, audience included: they receive too. */
export interface Peer {
  readonly peerID: PeerID
  readonly userID: string
}

/** WebRTC signalling, which the service carries without reading. */
export type Signal =
  | { readonly kind: 'description'; readonly description: RTCSessionDescriptionInit }
  | { readonly kind: 'candidate'; readonly candidate: RTCIceCandidateInit }

/** From a phone to the room service. */
export type ClientMessage =
  | { readonly type: 'enter'; readonly url: string; readonly streams: Streams }
  | { readonly type: 'publish'; readonly streams: Streams }
  | { readonly type: 'signal'; readonly to: PeerID; readonly signal: Signal }
  /** From now on these are the bots of this phone's room. */
  | { readonly type: 'bots'; readonly bots: readonly Bot[] }
  /** What an operator would do from outside: put this phone out. */
  | { readonly type: 'evict'; readonly reason: 1 | 2 }
  | { readonly type: 'exit' }

/** From the room service to a phone. */
export type ServerMessage =
  /** A state change of the live-pusher, word for word. */
  | { readonly type: 'event'; readonly code: number; readonly message: string }
  /** The others at the moment of entering; whoever enters offers the connections. */
  | { readonly type: 'peers'; readonly peers: readonly Peer[] }
  | { readonly type: 'peerLeft'; readonly peerID: PeerID }
  | { readonly type: 'signal'; readonly from: Peer; readonly signal: Signal }
  /** All bots of the room. */
  | { readonly type: 'bots'; readonly bots: readonly Bot[] }
  /** Nothing more will come; the phone is out of the room or was never in it. */
  | { readonly type: 'bye' }

/** Reads what came over a socket. Undefined when it is not a message of this protocol. */
export function parseClientMessage(text: string): ClientMessage | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isClientMessage(value) ? value : undefined
}

function isClientMessage(value: unknown): value is ClientMessage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  const message = value as Record<string, unknown>
  switch (message['type']) {
    case 'enter':
      return typeof message['url'] === 'string' && isStreams(message['streams'])
    case 'publish':
      return isStreams(message['streams'])
    case 'signal':
      return typeof message['to'] === 'string' && typeof message['signal'] === 'object'
    case 'bots':
      return isBots(message['bots'])
    case 'evict':
      return message['reason'] === 1 || message['reason'] === 2
    case 'exit':
      return true
    default:
      return false
  }
}
