interface ErrorKind {
  /** A fatal error ends the room (or the try to enter it); after any other the room goes on. */
  readonly fatal: boolean
  /** The number told with the error when the room itself finds it out: TRTC's own where it has one, else 0. */
  readonly code: number
  /** What happened and what helps, in one sentence. */
  readonly text: string
}

/** Every reason for which something can fail, by a name that stays; the platform's number comes as `code`. */
export const errors = {
  invalidParameter: { fatal: false, code: 0, text: 'A parameter is missing or not legal.' },
  userSigRefused: {
    fatal: true,
    code: -100018,
    text: 'The userSig was refused: wrong key, wrong user or expired.',
  },
  privateMapKeyRefused: {
    fatal: true,
    code: -100006,
    text: 'The privateMapKey was refused: wrong, or no right to enter this room.',
  },
  sdkAppIDRefused: { fatal: true, code: -100015, text: 'The sdkAppID is unknown to TRTC.' },
  serviceSuspended: {
    fatal: true,
    code: -100013,
    text: 'The TRTC service of this application is suspended, for instance for arrears.',
  },
  enterFailed: { fatal: true, code: -3301, text: 'The room could not be entered.' },
  // -3308 is ERR_ROOM_REQUEST_ENTER_ROOM_TIMEOUT of the native SDK's table.
  enterTimeout: { fatal: true, code: -3308, text: 'The server did not confirm the entry in time.' },
  cancelled: {
    fatal: false,
    code: 0,
    text: 'Given up because the room was left or another one entered first.',
  },
  linkLost: { fatal: true, code: -1307, text: 'The connection was lost and could not be restored.' },
  kickedOut: { fatal: true, code: 0, text: 'The server has put this user out of the room.' },
  cameraDenied: { fatal: false, code: 10001, text: 'The user does not allow the camera.' },
  micDenied: { fatal: false, code: 10002, text: 'The user does not allow the microphone.' },
  cameraBlocked: { fatal: false, code: -1314, text: 'The system does not let WeChat use the camera.' },
  micBlocked: { fatal: false, code: -1317, text: 'The system does not let WeChat use the microphone.' },
  notPermitted: {
    fatal: true,
    code: 0,
    text: 'This mini program may not use live-pusher: its category, or the switch under Interface settings.',
  },
  privacy: { fatal: true, code: 104, text: 'The user has not agreed to the privacy guide.' },
  cameraFailed: { fatal: false, code: -1301, text: 'The camera could not be opened.' },
  micFailed: { fatal: false, code: -1302, text: 'The microphone could not be opened.' },
  encodeFailed: { fatal: false, code: -1303, text: 'Video or sound could not be encoded.' },
  bgmFailed: { fatal: false, code: 10003, text: 'The background music could not be loaded.' },
  waitingImageFailed: { fatal: false, code: 10004, text: 'The waiting image could not be loaded.' },
  playFailed: { fatal: false, code: -2301, text: 'A remote stream could not be played.' },
  unknownStream: { fatal: false, code: 0, text: 'Nobody of that name has such a stream in the room.' },
  notInRoom: { fatal: false, code: 0, text: 'This needs a room that has been entered.' },
  nativeFailed: { fatal: false, code: 0, text: 'The native layer refused the call.' },
  noAnswer: { fatal: false, code: 0, text: 'The native layer did not answer.' },
  unsupported: { fatal: false, code: 0, text: 'This version of WeChat does not have what the call needs.' },
  unknown: {
    fatal: false,
    code: 0,
    text: 'The native layer reported an error of a kind that is not documented.',
  },
} as const satisfies Readonly<Record<string, ErrorKind>>

export type ErrorReason = keyof typeof errors

/** An error as data: the detail of the `error` event. */
export interface RoomFailure {
  readonly reason: ErrorReason
  /** The platform's number, or 0 where it has none. */
  readonly code: number
  readonly message: string
  readonly fatal: boolean
  /** Which parameter, where one was wrong. */
  readonly field?: string
}

/** TRTC's own numbers for wrong entry parameters (native SDK: ERR_SDK_APPID_INVALID and its sisters). */
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
