import type { Diagnostics } from './diagnostics'
import type { EnterParams } from './entry-fields'
import type { Role, StreamType, UserDetail } from './events'
import type { Preflight, WantedMedia } from './obstacles'
import type { Phase } from './phases'
import type { Facing } from './pusher-fields'

/** A stream of a user; `main` (the camera) by default. */
export interface StreamChoice extends UserDetail {
  readonly streamType?: StreamType
}

/** A video of a user. `small` is the camera in low resolution, if the user publishes it (`encsmall`). */
export interface PictureChoice extends UserDetail {
  readonly streamType?: StreamType | 'small'
}

/** The tile of a remote stream, or our own if the userID is ours or left out. */
export interface ViewChoice {
  readonly userID?: string
  readonly streamType?: StreamType
}

/** A number in px, or a string in px, rpx, percent, vw or vh. */
export type Length = number | string

/** Position and size of a tile in the layout `custom`. Fields that are left out do not change. */
export interface ViewRect extends ViewChoice {
  readonly xAxis?: Length
  readonly yAxis?: Length
  readonly width?: Length
  readonly height?: Length
}

/** Result of a snapshot. */
export interface Snapshot {
  /** Path of a temporary file. */
  readonly tempImagePath: string
  readonly width: number
  readonly height: number
}

/** The local user's state, as returned by `getLocalState()`. */
export interface LocalState extends UserDetail {
  readonly phase: Phase
  /** 0 in a string room. */
  readonly roomID: number
  readonly strRoomID: string
  readonly role: Role
  readonly enableCamera: boolean
  readonly enableMic: boolean
  readonly cameraPosition: Facing
  readonly pinnedUser: string
}

/** Background music. */
export interface Music {
  /** Url of an mp3 file. */
  readonly url: string
  readonly startTimeMs?: number
  readonly endTimeMs?: number
}

/** A remote user, as returned by `getRemoteUserList()`. */
export interface RemoteUser extends UserDetail {
  readonly hasMainVideo: boolean
  readonly hasMainAudio: boolean
  /** Whether the user shares a screen. */
  readonly hasAuxVideo: boolean
}

/**
 * Methods of a `<trtc-room>` obtained by `selectComponent()`. Every promise settles; it rejects with a `RoomError`
 * that has a `reason`, or with a `ParameterError` that names the field.
 */
export interface RoomMethods {
  /**
   * Enters the room given by the properties, overridden by `params`; resolves when the server has confirmed the
   * entry.
   */
  enterRoom(params?: Partial<EnterParams>): Promise<void>
  /** Leaves the room; resolves at once if there is none, and after two seconds at the latest. */
  exitRoom(): Promise<void>
  /** Turns the camera on; before entering, this applies to the next room. */
  publishLocalVideo(): Promise<void>
  /** Turns the camera off. */
  unpublishLocalVideo(): Promise<void>
  /** Turns the microphone on; before entering, this applies to the next room. */
  publishLocalAudio(): Promise<void>
  /** Turns the microphone off. */
  unpublishLocalAudio(): Promise<void>
  /**
   * Receives a video; rejects with `unknownStream` if the user does not have it. A given `streamType` (`main` or
   * `small`) is used from then on in every layout.
   */
  subscribeRemoteVideo(choice: PictureChoice): Promise<void>
  /** Stops receiving a video; the tile stays. */
  unsubscribeRemoteVideo(choice: PictureChoice): Promise<void>
  /** Receives a user's audio. */
  subscribeRemoteAudio(choice: UserDetail): Promise<void>
  /** Stops receiving a user's audio. */
  unsubscribeRemoteAudio(choice: UserDetail): Promise<void>
  /** Switches between the front and the back camera. Calls run one after the other. */
  switchCamera(): Promise<void>
  /** Pins a user to the large tile, or to first place in layouts without one. No userID unpins. */
  setPinnedUser(userID?: string): Promise<void>
  /** Shows a page of tiles (0-based, clamped to the pages there are); `pagechange` fires. */
  turnPage(page: number): Promise<void>
  /** Positions a tile in the layout `custom`. */
  setViewRect(rect: ViewRect): Promise<void>
  /** Sets the stacking order of a tile in the layout `custom`. */
  setViewZIndex(view: ViewChoice & { readonly zIndex: number }): Promise<void>
  /** Hides or shows a tile; its audio goes on. */
  setViewVisible(view: ViewChoice & { readonly isVisible: boolean }): Promise<void>
  /** Rotates a remote video. */
  setViewOrientation(view: StreamChoice & { readonly orientation: 'vertical' | 'horizontal' }): Promise<void>
  /** Letter-boxes or crops a remote video. */
  setViewFillMode(view: StreamChoice & { readonly fillMode: 'contain' | 'fillCrop' }): Promise<void>
  /** Shows a remote video in full screen, in portrait (0) or landscape (90, -90). Calls are queued, 1.5 s apart. */
  enterFullscreen(choice: StreamChoice & { readonly direction?: 0 | 90 | -90 }): Promise<void>
  /** Leaves full screen. */
  exitFullscreen(choice: StreamChoice): Promise<void>
  /** Takes a snapshot of a tile without saving it to the album. */
  snapshot(view?: ViewChoice & { readonly quality?: 'raw' | 'compressed' }): Promise<Snapshot>
  /** Takes a snapshot and resolves when it is saved to the album. */
  saveSnapshot(view?: ViewChoice & { readonly quality?: 'raw' | 'compressed' }): Promise<Snapshot>
  /** Plays background music that all users hear; progress is reported by the `bgmplay...` events. */
  playBGM(music: Music): Promise<void>
  /** Pauses the music; rejects if none is playing. */
  pauseBGM(): Promise<void>
  /** Resumes the music. */
  resumeBGM(): Promise<void>
  /** Stops the music; `bgmplaycomplete` does not fire. */
  stopBGM(): Promise<void>
  /** Sets the volume of the music, 0 to 1. */
  setBGMVolume(volume: number): Promise<void>
  /** Sets the volume of our microphone, 0 to 1. */
  setMICVolume(volume: number): Promise<void>
  /** Sends a short text in the video stream; others get `seimessage` if they set `enableRecvMessage`. */
  sendSEI(message: string): Promise<void>
  /** Toggles the flashlight. */
  toggleTorch(): Promise<void>
  /** Resolves with the maximum zoom of the current camera. */
  getMaxZoom(): Promise<number>
  /** Sets the zoom of our camera, 1 to `getMaxZoom()`. */
  setZoom(zoom: number): Promise<void>
  /** Starts the local preview before a room is entered. */
  startPreview(): Promise<void>
  /** Stops the preview. */
  stopPreview(): Promise<void>
  /** Shows a remote video in the picture-in-picture window; `pictureinpicturechange` fires. */
  requestPictureInPicture(choice: StreamChoice): Promise<void>
  /** Closes the picture-in-picture window of a tile. */
  exitPictureInPicture(view?: ViewChoice): Promise<void>
  /**
   * Lets the user choose a device in the same network to cast a remote video to. WeChat requires that the four
   * casting methods are called in a tap handler, and `enableCasting` in `player-attributes`.
   */
  startCasting(choice: StreamChoice): Promise<void>
  /** Lets the user choose another device. */
  switchCasting(choice: StreamChoice): Promise<void>
  /** Resumes casting after `castinginterrupt`. */
  reconnectCasting(choice: StreamChoice): Promise<void>
  /** Stops casting. */
  exitCasting(choice: StreamChoice): Promise<void>
  /**
   * Checks before entering for obstacles to the call and shows them in the guide. Requests permissions that were
   * never requested, for the devices that are on or that `media` names. Never rejects.
   */
  preflight(media?: WantedMedia): Promise<Preflight>
  /** The local user's current state. */
  getLocalState(): LocalState
  /** The remote users, in the order they joined. */
  getRemoteUserList(): readonly RemoteUser[]
  /** Diagnostics as plain JSON for a bug report: phone, phases, codes, the last 500 log lines; no secrets. */
  getDiagnostics(): Diagnostics
}

/** All methods and what they take, so that a component can forward them. */
export const roomMethods: {
  readonly [K in keyof RoomMethods]: 'nothing' | 'value' | 'object'
} = {
  enterRoom: 'object',
  exitRoom: 'nothing',
  publishLocalVideo: 'nothing',
  unpublishLocalVideo: 'nothing',
  publishLocalAudio: 'nothing',
  unpublishLocalAudio: 'nothing',
  subscribeRemoteVideo: 'object',
  unsubscribeRemoteVideo: 'object',
  subscribeRemoteAudio: 'object',
  unsubscribeRemoteAudio: 'object',
  switchCamera: 'nothing',
  setPinnedUser: 'value',
  turnPage: 'value',
  setViewRect: 'object',
  setViewZIndex: 'object',
  setViewVisible: 'object',
  setViewOrientation: 'object',
  setViewFillMode: 'object',
  enterFullscreen: 'object',
  exitFullscreen: 'object',
  snapshot: 'object',
  saveSnapshot: 'object',
  playBGM: 'object',
  pauseBGM: 'nothing',
  resumeBGM: 'nothing',
  stopBGM: 'nothing',
  setBGMVolume: 'value',
  setMICVolume: 'value',
  sendSEI: 'value',
  toggleTorch: 'nothing',
  getMaxZoom: 'nothing',
  setZoom: 'value',
  startPreview: 'nothing',
  stopPreview: 'nothing',
  requestPictureInPicture: 'object',
  exitPictureInPicture: 'object',
  startCasting: 'object',
  switchCasting: 'object',
  reconnectCasting: 'object',
  exitCasting: 'object',
  preflight: 'object',
  getLocalState: 'nothing',
  getRemoteUserList: 'nothing',
  getDiagnostics: 'nothing',
}
