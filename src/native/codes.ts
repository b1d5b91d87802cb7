import type { ErrorReason } from '../schema/errors'

// The only file with the native layer's codes. Unless noted otherwise they are from WeChat's pages on live-pusher and
// live-player and from Tencent's table of TRTC errors; "native SDK" marks codes from the headers of LiteAV, on which
// the tags are built.

/** Meaning of the pusher's state codes for the room. Other codes of zero and above are only logged. */
export const pusherStates = {
  1018: 'entered',
  1002: 'reconnected',
  8003: 'reconnected', // native SDK: the seat in the room is confirmed
  1019: 'exited',
  1021: 'networkChanged',
  // The connection is lost and the client tries to reconnect.
  1102: 'reconnecting',
  5101: 'reconnecting', // native SDK
  5102: 'reconnecting', // native SDK
  1031: 'usersJoined',
  1032: 'usersLeft',
  1033: 'videoChanged',
  1034: 'audioChanged',
  // The capsule's close button; the client then leaves the room. From Tencent's trtc-room, 2020-04.
  5000: 'interrupted',
  // A phone call (WeChat), or the floating window was closed (Tencent's trtc-room). Publishing has ended either way.
  5001: 'interrupted',
} as const satisfies Readonly<Record<number, string>>

export const BGM_FAILED = 10003

/** `refused` ends an entry, `disconnected` ends the connection, `failed` ends neither. */
export type Fate = 'refused' | 'disconnected' | 'failed'

/** Meaning of the pusher's error codes. Other negative codes mean `failed` with the reason `unknown`. */
export const pusherErrors: Readonly<Record<number, readonly [Fate, ErrorReason]>> = {
  // One refused entry may cause several of these, in any order; the first two name no cause.
  1022: ['refused', 'enterFailed'],
  [-3301]: ['refused', 'enterFailed'],
  [-100006]: ['refused', 'privateMapKeyRefused'],
  [-100013]: ['refused', 'serviceSuspended'], // native SDK
  [-100015]: ['refused', 'sdkAppIDRefused'],
  [-100018]: ['refused', 'userSigRefused'],
  [-3308]: ['refused', 'enterTimeout'], // native SDK
  [-3317]: ['refused', 'sdkAppIDRefused'], // native SDK
  [-3320]: ['refused', 'userSigRefused'], // native SDK
  [-70001]: ['refused', 'userSigRefused'], // native SDK: expired
  [-70009]: ['refused', 'userSigRefused'], // native SDK: made with another key
  [-70013]: ['refused', 'userSigRefused'], // native SDK: made for another user
  [-102004]: ['refused', 'userSigRefused'], // native SDK: expired
  [-1307]: ['disconnected', 'linkLost'],
  [-1301]: ['failed', 'cameraFailed'],
  [-1302]: ['failed', 'micFailed'],
  [-1303]: ['failed', 'encodeFailed'],
  [-1304]: ['failed', 'encodeFailed'],
  [-1314]: ['failed', 'cameraBlocked'], // native SDK
  [-1317]: ['failed', 'micBlocked'], // native SDK
  10001: ['failed', 'cameraDenied'],
  10002: ['failed', 'micDenied'],
  [BGM_FAILED]: ['failed', 'bgmFailed'],
  10004: ['failed', 'waitingImageFailed'],
}

/** A reason that is given by the message of an error only. */
export function reasonInWords(message: string): 'privacy' | 'notPermitted' | 'pusherTaken' | undefined {
  // WeChat clients: 一个页面只能插入一个 live-pusher.
  if (/只能插入一个.*live-?pusher/i.test(message)) return 'pusherTaken'
  // errno 104 of WeChat's privacy rules; 112 means that the privacy guide does not list the device.
  if (/privacy permission is not authorized/i.test(message)) return 'privacy'
  return /access denied|no permission|not declared in the privacy/i.test(message) ? 'notPermitted' : undefined
}

/** `wx.authorize` fails with `system permission denied` if the system's switch is off. */
export const isOfSystem = (message: string): boolean => /system/i.test(message)

export type PlayerState = 'framed' | 'stuck' | 'message'

/** State codes of a player with a meaning for the room. */
export const playerStates: Readonly<Record<number, PlayerState>> = {
  2003: 'framed', // first key frame received
  2032: 'framed', // first frame rendered; some phones send only one of the two
  2012: 'message', // SEI, with the text as message
  2105: 'stuck',
}

/** Meaning of the player's error codes. */
export const playerErrors: Readonly<Record<number, ErrorReason>> = {
  [-2301]: 'playFailed',
  [-2302]: 'playFailed',
}

/** Codes that show that a player plays: playback started, or the first frame arrived. */
export const playerStarts: readonly number[] = [2003, 2004, 2032]

/** Codes of a player that `trtc-wx-sdk` emits as warnings; their meaning is not documented. */
export const playerWarnings: readonly number[] = [6002, 6003, 6004, 6005]
