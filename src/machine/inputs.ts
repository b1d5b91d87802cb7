import type { Entry } from '../schema/entry-fields'
import type { RoomFailure } from '../schema/errors'
import type { LeaveReason, NetStatus, RoomEvents, StreamType } from '../schema/events'
import type { Obstacle } from '../schema/obstacles'
import type { PlayerAttributes, StreamAttributes } from '../schema/player-fields'
import type { Facing, PusherAttributes } from '../schema/pusher-fields'
import type { Definition } from './play-url'
import type { Options, Place } from './state'

/** What the app asks for: imperatives. */
export type Command =
  | { readonly type: 'enter'; readonly entry: Entry }
  | { readonly type: 'exit' }
  | { readonly type: 'setOptions'; readonly options: Partial<Options> }
  | { readonly type: 'setPusher'; readonly attributes: Partial<PusherAttributes> }
  | { readonly type: 'setPlayers'; readonly attributes: Partial<PlayerAttributes> }
  /** Attributes of one player; those that its tile does not bind are kept for the page that does. */
  | { readonly type: 'setStream'; readonly streamID: string; readonly attributes: Partial<StreamAttributes> }
  | { readonly type: 'switchStream'; readonly streamID: string; readonly definition: Definition | '' }
  /** Where our own tile (the empty id) or a stream's stands in the layout `custom`, and how any is shown. */
  | { readonly type: 'place'; readonly streamID: string; readonly place: Partial<Place> }
  /** To another page of tiles; one that there is not is the nearest that there is. */
  | { readonly type: 'turnPage'; readonly page: number }
  /** In the layout `1v1`: the small tile becomes the large one. */
  | { readonly type: 'swap' }
  /** The page brings its own pusher tag and starts it itself. */
  | { readonly type: 'createPusher'; readonly attributes: Partial<PusherAttributes> }

/** What the native layer reports: past participles. */
export type Signal =
  /** The server confirms the entry. */
  | { readonly type: 'joined' }
  /** The entry is refused. `vague` says that no cause was given; a second code may still name it. */
  | {
      readonly type: 'refused'
      readonly failure: RoomFailure
      readonly vague: boolean
      /** The `start()` that was refused; left out where a code of the tag says it. */
      readonly call?: number
    }
  /** The link to the server is lost and the native layer has given up. */
  | { readonly type: 'disconnected'; readonly failure: RoomFailure }
  /** The link to the server is lost and the native layer tries to bring it back. */
  | { readonly type: 'reconnecting' }
  /** The native layer has brought the link back. */
  | { readonly type: 'reconnected' }
  /** From WiFi to mobile data, or the like; the room should be entered again, says WeChat. */
  | { readonly type: 'networkChanged' }
  /** The room was left; `isNormal` says that the platform calls it the normal way. iOS is known not to report this. */
  | { readonly type: 'left'; readonly isNormal: boolean }
  /** The server has put us out. */
  | { readonly type: 'evicted'; readonly reason: LeaveReason; readonly code: number }
  /** WeChat took the media away: a phone call, or the mini program was suspended. */
  | { readonly type: 'interrupted' }
  /** The page has gone to the background, by itself or with the app. */
  | { readonly type: 'hidden' }
  /** The page is on the screen again, or whatever has interrupted it is over. */
  | { readonly type: 'shown' }
  /** `start()` was called by us, or has succeeded for a page that calls it itself. */
  | { readonly type: 'started' }
  /** `stop()` has succeeded for this entry. `call` is the call that this answers. */
  | { readonly type: 'stopped'; readonly entryID: number; readonly call?: number }
  /** It has failed, or is no longer waited for. */
  | { readonly type: 'stopFailed'; readonly entryID: number; readonly call?: number }
  /** A player has given up. */
  | { readonly type: 'stalled'; readonly streamID: string; readonly failure: RoomFailure }
  /** A player shows or plays something. */
  | { readonly type: 'played'; readonly streamID: string }
  | { readonly type: 'cameraSwitched'; readonly facing: Facing }
  /** Our own picture has begun or ended without a room. */
  | { readonly type: 'previewed'; readonly on: boolean }
  /** A stream's first picture is here. */
  | { readonly type: 'framed'; readonly streamID: string }
  /** What an audio interruption has stopped may go on. */
  | { readonly type: 'resumed' }
  /** All that stands in the way of a call, as somebody has just seen. */
  | { readonly type: 'hindered'; readonly obstacles: readonly Obstacle[] }
  /** Something failed that does not end the room. */
  | { readonly type: 'failed'; readonly failure: RoomFailure }
  | { readonly type: 'userJoined'; readonly userID: string }
  | { readonly type: 'userLeft'; readonly userID: string }
  | {
      readonly type: 'mediaChanged'
      readonly userID: string
      readonly streamType: StreamType
      readonly medium: 'video' | 'audio'
      readonly on: boolean
      /** Where to play it; empty when the native layer did not say. */
      readonly src: string
    }

/** What the native layer says that changes nothing and is passed on. */
export type Report = {
  readonly [K in ReportName]: { readonly type: 'reported'; readonly event: K; readonly detail: RoomEvents[K] }
}[ReportName]

type ReportName =
  | 'LOCAL_STATE_UPDATE'
  | 'REMOTE_STATE_UPDATE'
  | 'PLAYER_WARNING'
  | 'VIDEO_FULLSCREEN_UPDATE'
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
  /** The server has had its time to announce who is in the room. */
  | { readonly type: 'rosterDue' }
  /** The userSig of this entry expires soon. `late`: how late the timer fired, ms, because the phone slept. */
  | { readonly type: 'userSigAging'; readonly entryID: number; readonly late?: number }
  | { readonly type: 'playRetryDue'; readonly streamID: string }
  | { readonly type: 'leaveExpired'; readonly entryID?: number }
  | { readonly type: 'outOfOrderExpired'; readonly userID: string }
  | { readonly type: 'volumesDue' }
  /** Whether an interruption is over, though nobody says so. `again` is the second look. */
  | { readonly type: 'resumeDue'; readonly again: boolean }

export type AlarmType = Alarm['type']

export type Input = Command | Signal | Report | Measure | Alarm
export type InputType = Input['type']
export type InputOf<K extends InputType> = Extract<Input, { readonly type: K }>
