interface ErrorKind {
  /** A fatal error ends the room or the entry; after any other the room goes on. */
  readonly fatal: boolean
  /** Code of the error when the room itself detects it: TRTC's own if there is one, otherwise 0. */
  readonly code: number
  /** One sentence: what happened. */
  readonly text: string
}

const ends = (text: string, code: number = 0): ErrorKind => ({ fatal: true, code, text })
const passes = (text: string, code: number = 0): ErrorKind => ({ fatal: false, code, text })

/** All reasons for which something can fail. The names are stable; the platform's number is given as `code`. */
export const errors = {
  invalidParameter: passes('A parameter is missing or not legal.'),
  userSigRefused: ends('The userSig was refused: wrong key, wrong user or expired.', -100018),
  privateMapKeyRefused: ends(
    'The privateMapKey was refused: wrong, or no right to enter this room.',
    -100006,
  ),
  sdkAppIDRefused: ends('The sdkAppID is unknown to TRTC.', -100015),
  serviceSuspended: ends(
    'The TRTC service of this application is suspended, for instance for arrears.',
    -100013,
  ),
  enterFailed: ends('The room could not be entered.', -3301),
  // -3308 is ERR_ROOM_REQUEST_ENTER_ROOM_TIMEOUT of the native SDK's table.
  enterTimeout: ends('The server did not confirm the entry in time.', -3308),
  cancelled: passes('Cancelled: the room was left, or another one was entered, before.'),
  linkLost: ends('The connection was lost and could not be restored.', -1307),
  kickedOut: ends('The server removed this user from the room.'),
  cameraDenied: passes('The user does not allow the camera.', 10001),
  micDenied: passes('The user does not allow the microphone.', 10002),
  cameraBlocked: passes('The system does not let WeChat use the camera.', -1314),
  micBlocked: passes('The system does not let WeChat use the microphone.', -1317),
  notPermitted: ends(
    'This mini program may not use live-pusher: its category, or the switch under Interface settings.',
  ),
  pusherTaken: ends('There is another <trtc-room> on the page: WeChat allows one live-pusher per page.'),
  privacy: ends('The user has not agreed to the privacy guide.', 104),
  cameraFailed: passes('The camera could not be opened.', -1301),
  micFailed: passes('The microphone could not be opened.', -1302),
  encodeFailed: passes('Video or audio could not be encoded.', -1303),
  bgmFailed: passes('The background music could not be loaded.', 10003),
  waitingImageFailed: passes('The waiting image could not be loaded.', 10004),
  playFailed: passes('A remote stream could not be played.', -2301),
  // Android without the client's own browser, iOS where the nodes around the tag change while it is drawn, says WeChat.
  renderFailed: passes(
    'A video is not in same-layer rendering: it covers everything above it. Update WeChat, and use no transform, animation or scroll-view around <trtc-room>.',
  ),
  unknownStream: passes('There is no such user or stream in the room.'),
  notInRoom: passes('The call is only possible in a room.'),
  nativeFailed: passes('The native layer refused the call.'),
  noAnswer: passes('The native layer did not answer.'),
  unsupported: passes('This version of WeChat does not support the call.'),
  unknown: passes('The native layer reported an undocumented error.'),
} as const

export type ErrorReason = keyof typeof errors

/** An error as data: the detail of the `error` event. */
export interface RoomFailure {
  readonly reason: ErrorReason
  /** The platform's error code; 0 if it has none. */
  readonly code: number
  readonly message: string
  readonly fatal: boolean
  /** Name of the invalid parameter, if the error is about one. */
  readonly field?: string
}

/** TRTC's codes for invalid entry parameters (native SDK: ERR_SDK_APPID_INVALID and the ones next to it). */
const parameterCodes: Readonly<Record<string, number>> = {
  sdkAppID: -3317,
  roomID: -3318,
  strRoomID: -3318,
  userID: -3319,
  userSig: -3320,
}

export const parameterCode = (field: string): number => parameterCodes[field] ?? 0

export function failure(
  reason: ErrorReason,
  code: number = errors[reason].code,
  message: string = '',
): RoomFailure {
  const { fatal, text } = errors[reason]
  return { reason, code, message: message === '' ? text : `${text} (${message})`, fatal }
}
