import type { ClientMessage, ServerMessage } from '../../rooms/room-messages'

/** What a phone asks of the page that has the rooms. A port for the answers comes with it. */
export type PhoneRequest =
  | { readonly type: 'room' }
  /** Answered with a SigAnswer. */
  | { readonly type: 'userSig'; readonly userID: string }

/** On the port of a room, from the phone. */
export type FromPhone = ClientMessage | 'closed'
/** On the port of a room, to the phone. */
export type ToPhone = ServerMessage | 'opened' | 'closed'
