import { isBots } from './bots'
import type { Bot } from './bots'
import { isStreamName } from './stream-name'
import { isStreams, type Streams } from './streams'

/** ID of one entry of one phone. A user who enters twice has two, one after the other. */
export type PeerID = string

/** A phone at the other end of a WebRTC connection, including audience, who also receive. */
export interface Peer {
  readonly peerID: PeerID
  readonly userID: string
}

/** WebRTC signalling, which the service forwards unread. */
export type Signal =
  | { readonly kind: 'description'; readonly description: RTCSessionDescriptionInit }
  | { readonly kind: 'candidate'; readonly candidate: RTCIceCandidateInit }

export type StreamRole = 'push' | 'play'

/** From a phone to the room service. */
export type ClientMessage =
  | { readonly type: 'enter'; readonly url: string; readonly streams: Streams }
  | { readonly type: 'publish'; readonly streams: Streams }
  /** Pushes or plays a live stream outside rooms. */
  | { readonly type: 'stream'; readonly name: string; readonly role: StreamRole }
  | { readonly type: 'signal'; readonly to: PeerID; readonly signal: Signal }
  /** Replaces the bots of this phone's room. */
  | { readonly type: 'bots'; readonly bots: readonly Bot[] }
  /** Removes this phone from the room, as an operator would. */
  | { readonly type: 'evict'; readonly reason: 1 | 2 }
  | { readonly type: 'exit' }

/** From the room service to a phone. */
export type ServerMessage =
  /** A state change of the live-pusher, verbatim. */
  | { readonly type: 'event'; readonly code: number; readonly message: string }
  /** The other phones at the time of entering. The entering phone offers the connections. */
  | { readonly type: 'peers'; readonly peers: readonly Peer[] }
  | { readonly type: 'peerLeft'; readonly peerID: PeerID }
  | { readonly type: 'signal'; readonly from: Peer; readonly signal: Signal }
  /** All bots of the room. */
  | { readonly type: 'bots'; readonly bots: readonly Bot[] }
  /** The last message: the phone has left the room or was never in it. */
  | { readonly type: 'bye' }

/** One message for one phone. The service only returns messages; the caller has the lines. */
export interface Delivery {
  readonly to: PeerID
  readonly message: ServerMessage
}

/** Parses a message in JSON. Undefined if it is not one of this protocol. */
export function parseClientMessage(text: string): ClientMessage | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isClientMessage(value) ? value : undefined
}

export function isClientMessage(value: unknown): value is ClientMessage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  const message = value as Record<string, unknown>
  switch (message['type']) {
    case 'enter':
      return typeof message['url'] === 'string' && isStreams(message['streams'])
    case 'publish':
      return isStreams(message['streams'])
    case 'stream':
      return isStreamName(message['name']) && ['push', 'play'].includes(String(message['role']))
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
