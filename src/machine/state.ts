import type { Entry } from '../schema/entry-fields'
import type { ErrorReason, RoomFailure } from '../schema/errors'
import type { LeaveReason } from '../schema/events'
import type { Obstacle } from '../schema/obstacles'
import type { Layout } from '../schema/layouts'
import type { Phase } from '../schema/phases'
import { playerDefaults, type PlayerAttributes } from '../schema/player-fields'
import { pusherDefaults, type Facing, type PusherAttributes } from '../schema/pusher-fields'
import type { OutOfOrder } from './out-of-order'
import type { Place } from './places'
import type { Definition } from './play-url'
import { noStats, type Playback, type Stats } from './playbacks'
import type { Seat } from './seats'
import { emptyTileLayout, type TileLayout } from './tiles'

/** The active speaker. It changes when another user is clearly louder for several reports in a row. */
export interface Speaker {
  readonly userID: string
  /** Decays while others are loud and this user is not. */
  readonly volume: number
  readonly rival: string
  /** Reports in a row in which the rival was louder. */
  readonly lead: number
}

/** How long a leave waits for the native layer, ms. On some Android phones `stop()` never answers. */
export const LEAVE_LIMIT = 2000

/** A room that was left and whose pusher has not confirmed the stop yet. */
export interface Leaving {
  readonly entry: Entry
  readonly entryID: number
  readonly reason: LeaveReason
  /** Whether LOCAL_LEAVE is due: the server had confirmed us, or the page controls the pusher itself. */
  readonly announces: boolean
  /** LOCAL_LEAVE was emitted, or there was none to emit. */
  readonly done: boolean
}

/** A connection of the pusher. */
export interface Push {
  readonly entryID: number
  /** Counts the restarts of this entry. */
  readonly attempt: number
}

/**
 * Whether the server's announcement of the users in the room is awaited. `settled`: no. `awaited`: the connection was
 * lost and nobody has been announced since. `announced`: some or all have been announced.
 */
export type Roster = 'settled' | 'awaited' | 'announced'

/** Settings of the app; they outlive the room. */
export interface Options {
  /** What is subscribed to when a user joins; `visible`: everything, while they are on the shown page. */
  readonly autoSubscribe: 'all' | 'audio' | 'none' | 'visible'
  readonly layout: Layout
  /** User on the large tile in the layout `classroom`; empty for the first to join. */
  readonly teacher: string
  /**
   * Definition that small tiles request. `small` only helps when senders publish it; `auto` assumes that they do if
   * we do.
   */
  readonly thumbnails: 'auto' | Definition
  /** Most videos received at a time; 0 for no limit. */
  readonly maxPlayers: number
  /** Pinned user; empty for none. */
  readonly pinnedUser: string
  /** Interval of `VOLUME`, ms; 0 for never. */
  readonly volumeInterval: number
  /** Longest time from `enterRoom` to the server's confirmation, ms. */
  readonly enterTimeout: number
  /** In the background: keep publishing, mute camera and microphone, or leave the room. */
  readonly background: 'keep' | 'mute' | 'leave'
}

export interface Data {
  /** Who calls `start()` on the pusher: the room, or the page (as with `trtc-wx-sdk`). */
  readonly start: 'auto' | 'manual'
  readonly options: Options
  /** The wanted room. */
  readonly entry: Entry | null
  /** Number of the entry; late answers of the native layer name the entry they belong to. */
  readonly entryID: number
  /** This entry has been confirmed once: later confirmations are reconnects. */
  readonly joined: boolean
  /** The same entry with newer secrets; replaces `entry` at the next start of the pusher. */
  readonly renewed: Entry | null
  /** The page is in the background, where native calls fail or are lost. */
  readonly hidden: boolean
  /** The seats when the page went to the background. */
  readonly seatsBefore: readonly Seat[]
  /** The connection that the pusher should hold; null where it should hold none. */
  readonly push: Push | null
  /** Connections that this entry has used. */
  readonly pushes: number
  /** The pusher is starting and the entry timeout runs. */
  readonly starting: boolean
  /** The entry timeout expired in the background; the entry is retried when the page is shown. */
  readonly expired: boolean
  /** Reconnects since the room was last confirmed. */
  readonly attempt: number
  /** Failure that the native layer gave for the last loss; cleared when the room is confirmed. */
  readonly cause: RoomFailure | null
  /** Entries in a row that ended with an unrequested exit. */
  readonly exits: number
  /** The connection is lost and the pusher still runs: the client may reconnect by itself. */
  readonly clientReconnecting: boolean
  readonly leaving: Leaving | null
  /** What the phone or WeChat does not permit; it outlives the room. */
  readonly obstacles: readonly Obstacle[]
  /** A refusal without a cause, held back until a code that names one arrives or the wait is over. */
  readonly refusal: RoomFailure | null
  /** Why the last room was lost, until another one is wanted. */
  readonly lastError: ErrorReason | ''
  readonly pusher: PusherAttributes
  /** Attributes given to `createPusher`, restored on leaving. Null when properties control the pusher. */
  readonly created: PusherAttributes | null
  readonly stats: Stats
  /** The camera in use; the tag's attribute keeps the one it was inserted with. */
  readonly facing: Facing
  readonly player: PlayerAttributes
  readonly seats: readonly Seat[]
  readonly nextKey: number
  /** In the order of their first media. */
  readonly playbacks: readonly Playback[]
  readonly outOfOrder: readonly OutOfOrder[]
  readonly speaker: Speaker
  /** The remote user who was last the active speaker; empty for none. */
  readonly spotlight: string
  /** The requested page of tiles, 0-based. */
  readonly page: number
  /** In the layout `1v1`: our own tile is the large one. */
  readonly swapped: boolean
  /** A timer for `VOLUME` is set. */
  readonly volumesDue: boolean
  readonly places: readonly Place[]
  /** The preview runs. */
  readonly previewing: boolean
  /** How far the server has announced the users in the room since the last reconnect. */
  readonly roster: Roster
}

export interface RoomState extends Data {
  readonly phase: Phase
  readonly tileLayout: TileLayout
}

export const noSpeaker: Speaker = { userID: '', volume: 0, rival: '', lead: 0 }

/** The part of the state that is reset when a room is entered or left. */
export const emptyRoom = {
  joined: false,
  starting: false,
  renewed: null,
  push: null,
  pushes: 0,
  expired: false,
  attempt: 0,
  cause: null,
  exits: 0,
  clientReconnecting: false,
  refusal: null,
  seats: [],
  playbacks: [],
  outOfOrder: [],
  speaker: noSpeaker,
  spotlight: '',
  page: 0,
  swapped: false,
  roster: 'settled',
} as const

export const initialState: RoomState = {
  ...emptyRoom,
  phase: 'idle',
  tileLayout: emptyTileLayout,
  start: 'auto',
  options: {
    autoSubscribe: 'all',
    layout: 'auto',
    teacher: '',
    thumbnails: 'auto',
    maxPlayers: 6,
    pinnedUser: '',
    volumeInterval: 0,
    enterTimeout: 10_000,
    background: 'keep',
  },
  entry: null,
  entryID: 0,
  hidden: false,
  seatsBefore: [],
  leaving: null,
  obstacles: [],
  lastError: '',
  pusher: pusherDefaults,
  created: null,
  stats: noStats,
  facing: pusherDefaults.frontCamera,
  player: playerDefaults,
  nextKey: 1,
  volumesDue: false,
  places: [],
  previewing: false,
}
