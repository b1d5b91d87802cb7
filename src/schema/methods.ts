import type { EnterParams } from './entry-fields'
import type { StreamType, UserDetail } from './events'

/** Which of a user's pictures; the camera when left out. */
export interface StreamChoice extends UserDetail {
  readonly streamType?: StreamType
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
  /** Turn the camera or the microphone on or off. Before the room is entered it is remembered. */
  publishLocalVideo(): Promise<void>
  unpublishLocalVideo(): Promise<void>
  publishLocalAudio(): Promise<void>
  unpublishLocalAudio(): Promise<void>
  /** Receive a picture or a sound, or stop it; rejects with `unknownStream` when the user has none. */
  subscribeRemoteVideo(choice: StreamChoice): Promise<void>
  unsubscribeRemoteVideo(choice: StreamChoice): Promise<void>
  subscribeRemoteAudio(choice: UserDetail): Promise<void>
  unsubscribeRemoteAudio(choice: UserDetail): Promise<void>
  /** From the front camera to the back one, or back again. */
  switchCamera(): Promise<void>
  /** Everybody else in the room, in the order of their joining. */
  getRemoteUserList(): readonly RemoteUser[]
}
