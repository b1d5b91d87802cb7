import type { Entry } from '../schema/entry-fields'
import type { ErrorReason, RoomFailure } from '../schema/errors'
import type { LeaveReason, NetStatus, StreamType } from '../schema/events'
import type { Obstacle } from '../schema/obstacles'
import type { Layout } from '../schema/layouts'
import type { Phase } from '../schema/phases'
import { playerDefaults, type PlayerAttributes, type StreamAttributes } from '../schema/player-fields'
import { pusherDefaults, type Facing, type PusherAttributes } from '../schema/pusher-fields'
import type { Definition } from './play-url'
import { emptyTileLayout, type TileLayout } from './tiles'

/**
 * What a connection has told is `fresh` while it lasts, `unsure` when it may be over, and `stale` when another one has
 * begun that has not confirmed it yet.
 */
export type Mark = 'fresh' | 'unsure' | 'stale'

/** How sure it is that a user is in the room (counts in the main stream), and sends what the last news said. */
export interface Confirmed {
  readonly presence: Mark
  readonly video: Mark
  readonly audio: Mark
}

/** A remote stream in its seat: from the user's join to the leave, whatever is turned off and on between. */
export interface Stream extends StreamAttributes {
  /** Never used twice: a new key makes WeChat build a new native node. Grows with time: it is the order of coming. */
  readonly key: number
  readonly userID: string
  readonly streamType: StreamType
  readonly hasVideo: boolean
  readonly hasAudio: boolean
  readonly confirmed: Confirmed
}

/** A seat whose stream has left. It stays in the list, so that nobody else's index shifts. */
export interface FreeSeat {
  readonly key: number
  readonly userID: ''
}

export type Seat = Stream | FreeSeat

/** News of a stream that came before the news of its user. */
export interface EarlyNews {
  readonly streamType: StreamType
  readonly medium: 'video' | 'audio'
  readonly on: boolean
  readonly src: string
}

/**
 * Somebody the native layer spoke of out of order; kept for a short time.
 * `mediaFirst`: their media were told before their join. `leaveFirst`: their leave was told before their join, which is
 * therefore still to come and means nothing; `over`: it has come. `left`: they have left; a new join brings them back,
 * and so do media if none comes.
 */
export interface OutOfOrder {
  readonly userID: string
  readonly kind: 'mediaFirst' | 'leaveFirst' | 'over' | 'left'
  readonly news: readonly EarlyNews[]
}

/** What a player is told and tells besides what its tile shows. There is one from a stream's first media on. */
export interface Playback {
  readonly userID: string
  readonly streamType: StreamType
  /** Further attributes that a page has set for this player alone. */
  readonly settings: Readonly<Record<string, unknown>>
  /** What the page has asked for; empty where the layout decides. */
  readonly definition: Definition | ''
  readonly stats: Stats
  /** A picture has been asked for and not yet come. */
  readonly awaitsFrame: boolean
  /** Its picture stutters. */
  readonly stuck: boolean
  readonly playRetry: PlayRetry
}

/** Who speaks. The one who did keeps the word until another has been clearly louder for some reports. */
export interface Speaker {
  readonly userID: string
  /** Falls while others are loud and this one is not heard. */
  readonly volume: number
  readonly rival: string
  /** How often in a row the rival was louder. */
  readonly lead: number
}

/** Where a page wants a stream's tile, and how. An empty text leaves it to the layout. */
export interface Place {
  /** Empty for our own. */
  readonly streamID: string
  /** CSS lengths. */
  readonly left: string
  readonly top: string
  readonly width: string
  readonly height: string
  readonly zIndex: string
  readonly visible: boolean
  readonly orientation: '' | 'vertical' | 'horizontal'
}

/** How it stands with a player that has given up. */
export interface PlayRetry {
  /** Tries since it last played. */
  readonly tries: number
  /** It has given up and waits for the next try, or for good. */
  readonly failed: boolean
}

/** The last that a native tag has reported of itself. */
export interface Stats {
  /** 0 to 100. */
  readonly volume: number
  /** Quiet reports left before the user stops counting as speaking. */
  readonly speakingHold: number
  readonly netStatus: NetStatus
}

/** A room that was left while the pusher has not yet confirmed that it stopped. */
export interface Leaving {
  readonly entry: Entry
  readonly entryID: number
  readonly reason: LeaveReason
  /** Whether there is a leave to tell: the server had confirmed us, or the page sees to the pusher itself. */
  readonly tell: boolean
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
 * `settled`: nothing is waited for. `possible`: 1018 came once more, and another roster may follow. `awaited`: the link
 * was lost, and no roster has come since. `announced`: one has come, in whole or in part.
 */
export type Roster = 'settled' | 'possible' | 'awaited' | 'announced'

/** What the app has chosen, whichever room it is in. */
export interface Options {
  /** What is received of everybody who joins. */
  readonly autoSubscribe: 'all' | 'audio' | 'none'
  readonly layout: Layout
  /** The user on the large tile in the layout `classroom`; empty for the first to join. */
  readonly teacher: string
  /** What small tiles ask for: `small` only helps where senders publish it, `auto` takes them to do as we do. */
  readonly thumbnails: 'auto' | Definition
  /** Most pictures at a time; 0 for no limit. */
  readonly maxPlayers: number
  /** Who comes first; empty for nobody. */
  readonly pinnedUser: string
  /** How often `VOLUME` is told, ms; 0 for never. */
  readonly volumeInterval: number
  /** Longest time from `enterRoom` to the server's word, ms. */
  readonly enterTimeout: number
  /** What becomes of us while the page is in the background: nothing, silence, or the room is left. */
  readonly background: 'keep' | 'mute' | 'leave'
}

export interface Data {
  /** Who calls `start()` on the pusher: the room, or the page (as with `trtc-wx-sdk`). */
  readonly start: 'auto' | 'manual'
  readonly options: Options
  /** The wanted room. */
  readonly entry: Entry | null
  /** Counts the entries; ties late answers of the native layer to their entry. */
  readonly entryID: number
  /** Whether this entry has been confirmed once: what comes later is a recovery. */
  readonly joined: boolean
  /** The same entry with newer secrets; it takes the place of `entry` when the pusher starts again. */
  readonly renewed: Entry | null
  /** The page is in the background, where native calls fail or are lost. */
  readonly hidden: boolean
  /** The seats when it went there. */
  readonly seatsBefore: readonly Seat[]
  /** The connection that the pusher should hold; null where it should hold none. */
  readonly push: Push | null
  /** Connections that this entry has had. */
  readonly pushes: number
  /** A start is under way, and the entry's time runs. */
  readonly starting: boolean
  /** That time ran out while the page was in the background: it is tried anew when the page is shown. */
  readonly expired: boolean
  /** Restarts since the room was last confirmed. */
  readonly attempt: number
  /** What the native layer has said of the last loss, until the room is confirmed. */
  readonly cause: RoomFailure | null
  /** Entries in a row that ended with an exit that we did not ask for. */
  readonly exits: number
  /** The link is lost and the pusher has not been stopped: the client may bring it back by itself. */
  readonly clientReconnecting: boolean
  readonly leaving: Leaving | null
  /** What the phone, or WeChat, does not let us have; it outlives the room. */
  readonly obstacles: readonly Obstacle[]
  /** A refusal that names no cause, held back for the code that does: the native layer may send several. */
  readonly refusal: RoomFailure | null
  /** Why the last room was lost, until another one is wanted. */
  readonly lastError: ErrorReason | ''
  readonly pusher: PusherAttributes
  /** What `createPusher` was given: leaving goes back to it. Null where properties see to the pusher. */
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
  /** Who of the others was the last to have the word; empty for nobody. */
  readonly spotlight: string
  /** The page of tiles that is asked for, from 0. */
  readonly page: number
  /** In the layout `1v1`: we are large, the other one is small. */
  readonly swapped: boolean
  /** Whether `VOLUME` will be told when its interval is over. */
  readonly volumesDue: boolean
  readonly places: readonly Place[]
  /** Our own picture is shown before a room is entered. */
  readonly previewing: boolean
  /** What the server has told of the users in the room since it was entered again. */
  readonly roster: Roster
}

export interface RoomState extends Data {
  readonly phase: Phase
  readonly tileLayout: TileLayout
}

export const noSpeaker: Speaker = { userID: '', volume: 0, rival: '', lead: 0 }

/** What a room begins with, and leaves behind. */
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

export const noStats: Stats = { volume: 0, speakingHold: 0, netStatus: {} }

export const playing: PlayRetry = { tries: 0, failed: false }

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
