import type { ErrorReason } from '../schema/errors'

// The only file that knows the numbers of the native layer. Unless said otherwise they are from WeChat's pages on
// live-pusher and live-player and from Tencent's table of TRTC errors; "native SDK" marks those of the LiteAV headers
// that the tags are built on.

/** What the pusher's state codes mean for the room. Every other code of zero and above is a matter for the log. */
export const pusherStates = {
  1018: 'entered',
  1002: 'reconnected',
  8003: 'reconnected', // native SDK: the seat in the room is confirmed
  1019: 'exited',
  1021: 'networkChanged',
  // The link is lost and the client tries to bring it back by itself.
  1102: 'reconnecting',
  5101: 'reconnecting', // native SDK
  5102: 'reconnecting', // native SDK
  1031: 'usersJoined',
  1032: 'usersLeft',
  1033: 'videoChanged',
  1034: 'audioChanged',
  // The capsule's close button; the client leaves the room underneath. From Tencent's trtc-room, 2020-04.
  5000: 'interrupted',
  // A phone call, says WeChat; the floating window was closed, says Tencent's trtc-room. Either way the push has ended.
  5001: 'interrupted',
} as const satisfies Readonly<Record<number, string>>

export const BGM_FAILED = 10003

/** `refused` ends an entry, `dropped` ends the link, `failed` ends neither. */
export type Fate = 'refused' | 'disconnected' | 'failed'

/** What the pusher's error codes mean. A negative code that is not listed fails for an unknown reason. */
export const pusherErrors: Readonly<Record<number, readonly [Fate, ErrorReason]>> = {
  // One refused entry may bring several of these, in any order; the first two name no cause.
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

/** What the words of an error tell that its code does not. */
export function reasonInWords(message: string): 'privacy' | 'notPermitted' | 'pusherTaken' | undefined {
  // 一个页面只能插入一个 live-pusher, say clients of WeChat.
  if (/只能插入一个.*live-?pusher/i.test(message)) return 'pusherTaken'
  // errno 104 of WeChat's privacy rules; 112 means that the guide does not name the device.
  if (/privacy permission is not authorized/i.test(message)) return 'privacy'
  return /access denied|no permission|not declared in the privacy/i.test(message) ? 'notPermitted' : undefined
}

/** `system permission denied`, says `wx.authorize` where the switch of the system is off. */
export const isOfSystem = (message: string): boolean => /system/i.test(message)

export type PlayerState = 'framed' | 'stuck' | 'message'

/** What state codes of a player mean beyond themselves. */
export const playerStates: Readonly<Record<number, PlayerState>> = {
  2003: 'framed', // the first key frame has come
  2032: 'framed', // the first picture is drawn; not every phone says both
  2012: 'message', // SEI, with the text as message
  2105: 'stuck',
}

/** What the player's error codes mean. */
export const playerErrors: Readonly<Record<number, ErrorReason>> = {
  [-2301]: 'playFailed',
  [-2302]: 'playFailed',
}

/** Codes of a player that has something to show or play: playing has begun, the first picture is there. */
export const playerStarts: readonly number[] = [2003, 2004, 2032]

/** Codes of a player that `trtc-wx-sdk` passes on as warnings; no source says what they mean. */
export const playerWarnings: readonly number[] = [6002, 6003, 6004, 6005]
