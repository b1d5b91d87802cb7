import type { RoomState } from '../machine/state'
import { EVENT as emitted, type EventName, type RoomEvents, type StreamDetail } from '../schema/events'
import type { RemoteUser } from '../schema/methods'
import {
  playerList,
  playerOf,
  pusherAttributes,
  userList,
  type TRTCPlayerAttributes,
  type TRTCPusherAttributes,
} from './attributes'

/** The lists at the time of the event; computed only when a handler reads them. */
interface Lists {
  readonly userList: readonly RemoteUser[]
  readonly playerList: TRTCPlayerAttributes[]
}

interface OfPlayer extends Lists {
  readonly player: TRTCPlayerAttributes
}

interface OfPusher {
  readonly pusher: TRTCPusherAttributes
}

/** Extra fields of events besides their detail. */
interface Companions {
  REMOTE_USER_JOIN: Lists
  REMOTE_USER_LEAVE: Lists
  REMOTE_VIDEO_ADD: OfPlayer
  REMOTE_VIDEO_REMOVE: OfPlayer
  REMOTE_AUDIO_ADD: OfPlayer
  REMOTE_AUDIO_REMOVE: OfPlayer
  REMOTE_NET_STATE_UPDATE: OfPlayer
  REMOTE_AUDIO_VOLUME_UPDATE: OfPlayer
  LOCAL_NET_STATE_UPDATE: OfPusher
  LOCAL_AUDIO_VOLUME_UPDATE: OfPusher
}

export type Payload<K extends EventName> = RoomEvents[K] &
  (K extends keyof Companions ? Companions[K] : unknown)

/** The event passed to a handler, in the form of `trtc-wx-sdk`. */
export interface TRTCEvent<K extends EventName = EventName> {
  readonly eventCode: K
  readonly data: Payload<K>
}

/** Names that `trtc-wx-sdk` lists and never emits, left over from a chat SDK. Pages may still subscribe to them. */
const silentEvents = {
  IM_READY: 'IM_READY',
  IM_MESSAGE_RECEIVED: 'IM_MESSAGE_RECEIVED',
  IM_NOT_READY: 'IM_NOT_READY',
  IM_KICKED_OUT: 'IM_KICKED_OUT',
  IM_ERROR: 'IM_ERROR',
} as const

/** Names of all events. */
export const EVENT = { ...emitted, ...silentEvents }

/** All events with what their handlers get. */
export type TRTCEvents = { readonly [K in EventName]: TRTCEvent<K> } & {
  readonly [K in keyof typeof silentEvents]: never
}

export function payload<K extends EventName>(state: RoomState, name: K, detail: RoomEvents[K]): Payload<K> {
  const companions =
    name in companionsOf ? companionsOf[name as keyof Companions](state, detail as StreamDetail) : {}
  // Not spread, which would compute the lists.
  return Object.defineProperties(companions, Object.getOwnPropertyDescriptors(detail)) as Payload<K>
}

const lists = (state: RoomState): Lists => ({
  get userList() {
    return userList(state)
  },
  get playerList() {
    return playerList(state)
  },
})

const ofPlayer = (state: RoomState, detail: StreamDetail): OfPlayer => ({
  get player() {
    return playerOf(state, detail)
  },
  get userList() {
    return userList(state)
  },
  get playerList() {
    return playerList(state)
  },
})

const ofPusher = (state: RoomState): OfPusher => ({
  get pusher() {
    return pusherAttributes(state)
  },
})

const companionsOf: {
  readonly [K in keyof Companions]: (state: RoomState, detail: StreamDetail) => Companions[K]
} = {
  REMOTE_USER_JOIN: lists,
  REMOTE_USER_LEAVE: lists,
  REMOTE_VIDEO_ADD: ofPlayer,
  REMOTE_VIDEO_REMOVE: ofPlayer,
  REMOTE_AUDIO_ADD: ofPlayer,
  REMOTE_AUDIO_REMOVE: ofPlayer,
  REMOTE_NET_STATE_UPDATE: ofPlayer,
  REMOTE_AUDIO_VOLUME_UPDATE: ofPlayer,
  LOCAL_NET_STATE_UPDATE: ofPusher,
  LOCAL_AUDIO_VOLUME_UPDATE: ofPusher,
}
