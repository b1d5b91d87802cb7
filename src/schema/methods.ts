import type { Diagnostics } from './diagnostics'
import type { EnterParams } from './entry-fields'
import type { Role, StreamType, UserDetail } from './events'
import type { Preflight, WantedMedia } from './obstacles'
import type { Phase } from './phases'
import type { Facing } from './pusher-fields'

/** Which of a user's streams; `main`, the camera, when left out. */
export interface StreamChoice extends UserDetail {
  readonly streamType?: StreamType
}

/** Which of a user's pictures: `small` is the camera in low resolution, where its user publishes one (`encsmall`). */
export interface PictureChoice extends UserDetail {
  readonly streamType?: StreamType | 'small'
}

/** A tile: of a remote stream, or our own when the userID is ours or left out. */
export interface ViewChoice {
  readonly userID?: string
  readonly streamType?: StreamType
}

/** A number of px, or a text in px, rpx, percent, vw or vh. */
export type Length = number | string

/** Where a tile stands in the layout `custom`. What is left out stays as it was. */
export interface ViewRect extends ViewChoice {
  readonly xAxis?: Length
  readonly yAxis?: Length
  readonly width?: Length
  readonly height?: Length
}

/** A picture that was taken. */
export interface Snapshot {
  /** A temporary file. */
  readonly tempImagePath: string
  readonly width: number
  readonly height: number
}

/** Ourselves, as `getLocalState()` tells of us. */
export interface LocalState extends UserDetail {
  readonly phase: Phase
  /** 0 in a room with a text for a name. */
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
  /** Of an mp3 file. */
  readonly url: string
  readonly startTimeMs?: number
  readonly endTimeMs?: number
}

/** A remote user, as `getRemoteUserList()` tells of them. */
export interface RemoteUser extends UserDetail {
  readonly hasMainVideo: boolean
  readonly hasMainAudio: boolean
  /** Whether they share their screen. */
  readonly hasAuxVideo: boolean
}

/**
 * What a page can ask of a `<trtc-room>` that it got by `selectComponent()`. Every promise settles; a rejection is a
 * `RoomError` with a `reason`, or a `ParameterError` that names the field.
 */
export interface RoomMethods {
  /** Enters the room that the properties and `params` name together; resolves when the server has confirmed it. */
  enterRoom(params?: Partial<EnterParams>): Promise<void>
  /** Leaves; resolves at once when there is nothing to leave, and after two seconds at the latest. */
  exitRoom(): Promise<void>
  /** Turns the camera on; before the room is entered it is remembered. */
  publishLocalVideo(): Promise<void>
  /** Turns the camera off. */
  unpublishLocalVideo(): Promise<void>
  /** Turns the microphone on; before the room is entered it is remembered. */
  publishLocalAudio(): Promise<void>
  /** Turns the microphone off. */
  unpublishLocalAudio(): Promise<void>
  /**
   * Receives a picture; rejects with `unknownStream` when the user has none. A `streamType` that is named is the one
   * that is played from then on, whatever the layout.
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
  /** Takes a snapshot of a tile without saving it. */
  snapshot(view?: ViewChoice & { readonly quality?: 'raw' | 'compressed' }): Promise<Snapshot>
  /** Takes a snapshot and resolves when it is saved to the album. */
  saveSnapshot(view?: ViewChoice & { readonly quality?: 'raw' | 'compressed' }): Promise<Snapshot>
  /** Plays music that everybody hears; its progress comes with the `bgmplay...` events. */
  playBGM(music: Music): Promise<void>
  /** Pauses the music; rejects when none plays. */
  pauseBGM(): Promise<void>
  /** Resumes the music. */
  resumeBGM(): Promise<void>
  /** Stops the music; `bgmplaycomplete` does not fire. */
  stopBGM(): Promise<void>
  /** Sets the volume of the music, 0 to 1. */
  setBGMVolume(volume: number): Promise<void>
  /** Sets the volume of our microphone, 0 to 1. */
  setMICVolume(volume: number): Promise<void>
  /** Sends a short text with the picture; the others hear `seimessage` where they have `enableRecvMessage`. */
  sendSEI(message: string): Promise<void>
  /** Toggles the flashlight. */
  toggleTorch(): Promise<void>
  /** Resolves with the largest zoom of the camera in use. */
  getMaxZoom(): Promise<number>
  /** Sets the zoom of our camera, 1 to `getMaxZoom()`. */
  setZoom(zoom: number): Promise<void>
  /** Starts our own preview before a room is entered. */
  startPreview(): Promise<void>
  /** Stops the preview. */
  stopPreview(): Promise<void>
  /** Moves a remote video to the small window; `pictureinpicturechange` fires. */
  requestPictureInPicture(choice: StreamChoice): Promise<void>
  /** Closes the picture-in-picture window of our own or of a remote video. */
  exitPictureInPicture(view?: ViewChoice): Promise<void>
  /**
   * Lets the user choose a screen in the same network to cast a remote video to. WeChat wants the four casting methods
   * in the handler of a tap, and `enableCasting` among the `player-attributes`.
   */
  startCasting(choice: StreamChoice): Promise<void>
  /** Lets the user choose another screen. */
  switchCasting(choice: StreamChoice): Promise<void>
  /** Takes up casting after `castinginterrupt`. */
  reconnectCasting(choice: StreamChoice): Promise<void>
  /** Ends casting. */
  exitCasting(choice: StreamChoice): Promise<void>
  /**
   * Looks before entering for what would keep the call from working, and lets the guide say it. Asks the user for the
   * devices that were never asked for: those that are on, or that `media` names. It never rejects.
   */
  preflight(media?: WantedMedia): Promise<Preflight>
  /** The local user's current state. */
  getLocalState(): LocalState
  /** The remote users, in the order they joined. */
  getRemoteUserList(): readonly RemoteUser[]
  /** What has happened, as plain JSON to paste into a report: phone, phases, codes, the last 500 lines; no secrets. */
  getDiagnostics(): Diagnostics
}

/** Every method by its name, with what it takes, so that a component can forward them all. */
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
