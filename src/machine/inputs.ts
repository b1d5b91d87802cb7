import type { Entry } from '../schema/entry-fields'
import type { RoomFailure } from '../schema/errors'
import type { LeaveReason, NetStatus, RoomEvents, StreamType } from '../schema/events'
import type { Obstacle } from '../schema/obstacles'
import type { PlayerAttributes, StreamAttributes } from '../schema/player-fields'
import type { Facing, PusherAttributes } from '../schema/pusher-fields'
import type { Definition } from './play-url'
import type { Options } from './state'
import type { Place } from './places'

/** Commands of the app, named by imperatives. */
export type Command =
  | { readonly type: 'enter'; readonly entry: Entry }
  | { readonly type: 'exit' }
  | { readonly type: 'setOptions'; readonly options: Partial<Options> }
  | { readonly type: 'setPusher'; readonly attributes: Partial<PusherAttributes> }
  | { readonly type: 'setPlayers'; readonly attributes: Partial<PlayerAttributes> }
  /** Attributes of one player. Those that the component's tile does not bind are kept for pages that bind them. */
  | { readonly type: 'setStream'; readonly streamID: string; readonly attributes: Partial<StreamAttributes> }
  | { readonly type: 'switchStream'; readonly streamID: string; readonly definition: Definition | '' }
  /** Position, visibility and orientation of a tile in the layout `custom`; an empty id is our own tile. */
  | { readonly type: 'place'; readonly streamID: string; readonly place: Partial<Place> }
  /** Shows a page of tiles (0-based, clamped to the pages there are). */
  | { readonly type: 'turnPage'; readonly page: number }
  /** In the layout `1v1`: swaps the large and the small tile. */
  | { readonly type: 'swap' }
  /** The page has a pusher tag of its own and starts it itself. */
  | { readonly type: 'createPusher'; readonly attributes: Partial<PusherAttributes> }

/** Signals of the native layer, named by past participles. */
export type Signal =
  /** The server confirmed the entry. */
  | { readonly type: 'joined' }
  /** The entry was refused. `vague`: no cause was given; a second code may still name it. */
  | {
      readonly type: 'refused'
      readonly failure: RoomFailure
      readonly vague: boolean
      /** Number of the `start()` call that was refused; undefined when a code of the tag reports it. */
      readonly call?: number
    }
  /** The connection is lost and the client has stopped reconnecting. */
  | { readonly type: 'disconnected'; readonly failure: RoomFailure }
  /** The connection is lost and the client tries to reconnect by itself. */
  | { readonly type: 'reconnecting' }
  /** The client has reconnected by itself. */
  | { readonly type: 'reconnected' }
  /** The network changed, for instance from WiFi to mobile data. WeChat's page says to enter the room again. */
  | { readonly type: 'networkChanged' }
  /** The pusher left the room. `isNormal`: the platform reports a regular exit. iOS does not always report this. */
  | { readonly type: 'left'; readonly isNormal: boolean }
  /** The server removed us from the room. */
  | { readonly type: 'evicted'; readonly reason: LeaveReason; readonly code: number }
  /** WeChat took camera and microphone away: a phone call, or the mini program was suspended. */
  | { readonly type: 'interrupted' }
  /** The page went to the background, by itself or with the app. */
  | { readonly type: 'hidden' }
  /** The page is visible again, or the interruption is over. */
  | { readonly type: 'shown' }
  /** We called `start()`, or it succeeded for a page that calls it itself. */
  | { readonly type: 'started' }
  /** `stop()` succeeded for this entry. `call`: the number of the call that this answers. */
  | { readonly type: 'stopped'; readonly entryID: number; readonly call?: number }
  /** `stop()` failed for this entry, or timed out. */
  | { readonly type: 'stopFailed'; readonly entryID: number; readonly call?: number }
  /** A player failed. */
  | { readonly type: 'stalled'; readonly streamID: string; readonly failure: RoomFailure }
  /** A player started to play or to render. */
  | { readonly type: 'played'; readonly streamID: string }
  | { readonly type: 'cameraSwitched'; readonly facing: Facing }
  /** Our own preview started or stopped without a room. */
  | { readonly type: 'previewed'; readonly on: boolean }
  /** The first frame of a stream was rendered. */
  | { readonly type: 'framed'; readonly streamID: string }
  /** An audio interruption is over. */
  | { readonly type: 'resumed' }
  /** All obstacles to the call, as a check has just found them. */
  | { readonly type: 'obstaclesFound'; readonly obstacles: readonly Obstacle[] }
  /** Something failed; the room goes on. */
  | { readonly type: 'failed'; readonly failure: RoomFailure }
  | { readonly type: 'userJoined'; readonly userID: string }
  | { readonly type: 'userLeft'; readonly userID: string }
  | {
      readonly type: 'mediaChanged'
      readonly userID: string
      readonly streamType: StreamType
      readonly medium: 'video' | 'audio'
      readonly on: boolean
      /** Play url; empty when the native layer sent none. */
      readonly src: string
    }

/** A report of the native layer that is passed on as an event. */
export type Report = {
  readonly [K in ReportName]: { readonly type: 'reported'; readonly event: K; readonly detail: RoomEvents[K] }
}[ReportName]

type ReportName =
  | 'LOCAL_STATE_UPDATE'
  | 'REMOTE_STATE_UPDATE'
  | 'PLAYER_WARNING'
  | 'VIDEO_FULLSCREEN_UPDATE'
  | 'PICTURE_IN_PICTURE_CHANGE'
  | 'CASTING_USER_SELECT'
  | 'CASTING_STATE_CHANGE'
  | 'CASTING_INTERRUPT'
  | 'PLAYER_STUCK'
  | 'SEI_MESSAGE'
  | 'BGM_PLAY_START'
  | 'BGM_PLAY_PROGRESS'
  | 'BGM_PLAY_COMPLETE'
  | 'BGM_PLAY_FAIL'

/** Stats of the player of that stream, or of our pusher where the id is empty. */
export type Measure =
  | { readonly type: 'volumeMeasured'; readonly streamID: string; readonly volume: number }
  | { readonly type: 'netMeasured'; readonly streamID: string; readonly netStatus: NetStatus }

/**
 * What a timer says when it fires. `entryID` is the entry that it was set for: a timer may still fire for the previous
 * entry while the page renders the next one.
 */
export type Alarm =
  | { readonly type: 'entryExpired'; readonly entryID?: number }
  | { readonly type: 'refusalDue' }
  | { readonly type: 'retryDue' }
  /** The server's time to announce the users in the room is over. */
  | { readonly type: 'rosterDue' }
  /** The userSig of this entry expires soon. `late`: how late the timer fired, ms, because the phone slept. */
  | { readonly type: 'userSigAging'; readonly entryID: number; readonly late?: number }
  | { readonly type: 'playRetryDue'; readonly streamID: string }
  | { readonly type: 'leaveExpired'; readonly entryID?: number }
  | { readonly type: 'outOfOrderExpired'; readonly userID: string }
  | { readonly type: 'volumesDue' }
  /** Checks whether an interruption is over, since not every phone reports its end. `again`: the second check. */
  | { readonly type: 'resumeDue'; readonly again: boolean }

export type AlarmType = Alarm['type']

export type Input = Command | Signal | Report | Measure | Alarm
export type InputType = Input['type']
export type InputOf<K extends InputType> = Extract<Input, { readonly type: K }>
