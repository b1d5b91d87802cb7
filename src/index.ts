export { TRTC, TRTC as default } from './facade/trtc'
export { EVENT } from './schema/events'
export { ParameterError, RoomError } from './schema/room-error'
export type { TRTCPlayerAttributes, TRTCPusherAttributes } from './facade/attributes'
export type { CallOptions, Picture, PlayerInstance, PusherInstance } from './facade/instances'
export type { ComponentMethods } from './facade/component-methods'
export type { CanvasOptions, PictureSize, PusherContext } from './facade/pusher-context'
export type { TRTCEvent, TRTCEvents } from './facade/payloads'
export type { PlayerConfig, PusherConfig } from './facade/config'
export type { NativeEvent } from './facade/native-event'
export type { EnterParams, Scene } from './schema/entry-fields'
export type { ErrorReason, RoomFailure } from './schema/errors'
export type * from './schema/events'
export type { ControlDetail, ControlName, TileDetail, TileUser, TouchEvents } from './schema/hooks'
export type {
  Length,
  LocalState,
  Music,
  PictureChoice,
  RemoteUser,
  RoomMethods,
  Snapshot,
  StreamChoice,
  ViewChoice,
  ViewRect,
} from './schema/methods'
export type { Device, Obstacle, Preflight, WantedMedia } from './schema/obstacles'
export type { Arrangement, Layout } from './schema/layouts'
export type { Phase } from './schema/phases'
export type { PlayerAttributes, StreamAttributes } from './schema/player-fields'
export type { Facing, PusherAttributes } from './schema/pusher-fields'
export type { DiagnosticLine, DiagnosticRoom, Diagnostics } from './schema/diagnostics'
