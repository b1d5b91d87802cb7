import { isDeclared } from './field'
import { choice, id, known, secret, whole, type Rule } from './rule'

interface EntryField<T> {
  /** The parameter's name in the push url; empty where it is no part of it. */
  readonly key: string
  readonly rule: Rule<T>
  /** Used when the parameter is left out; a field without one is required. */
  readonly value?: T
}

const NAME = /^[A-Za-z0-9_-]+$/
const ROOM = /^[A-Za-z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]+$/
const recordName = id(NAME, 64, 'up to 64 of the characters A-Z a-z 0-9 _ -')

const required = <T>(key: string, rule: Rule<T>): EntryField<T> => ({ key, rule })
const optional = <T>(key: string, value: T, rule: Rule<T>): EntryField<T> => ({ key, rule, value })

export type Scene = 'rtc' | 'videocall' | 'live' | 'audiocall' | 'voicechatroom'

/** What entering a room takes, in the order of the push url. Legal values from Tencent's TRTC documentation. */
export const entryFields = {
  /** Application id from the TRTC console. */
  sdkAppID: required<number>('sdkappid', whole(1, 4294967295)),
  /** Number room. The url names one of the two rooms; 123 and '123' are different ones. */
  roomID: optional<number>('roomid', 0, whole(1, 4294967295)),
  /** String room; wins over `roomID` when both are given. */
  strRoomID: optional<string>(
    'strroomid',
    '',
    id(ROOM, 64, '1 to 64 bytes of letters, digits, space and !#$%&()+-:;<=.>?@[]^_{}|~,'),
  ),
  userID: required<string>('userid', id(NAME, 32, '1 to 32 of the characters A-Z a-z 0-9 _ -')),
  /** Signature made by your server for this user. Secret. */
  userSig: required<string>('usersig', secret('the signature as your server made it')),
  /** Seconds that the signature is good for from now on; 0 when not known. `USER_SIG_EXPIRING` is told before. */
  userSigExpire: optional<number>('', 0, whole(0, 4294967295)),
  scene: optional<Scene>(
    'appscene',
    'videocall',
    known('rtc', 'videocall', 'live', 'audiocall', 'voicechatroom'),
  ),
  /** 1 also publishes a small picture, for thumbnails. */
  encsmall: optional<0 | 1>('encsmall', 0, choice(0, 1)),
  cloudenv: optional<string>('cloudenv', 'PRO', known('PRO', 'CCC', 'DEV', 'UAT')),
  /** 1 publishes black frames, so that messages travel without a camera. */
  enableBlackStream: optional<'' | 0 | 1>('enableBlackStream', '', choice<'' | 0 | 1>('', 0, 1)),
  /** Id of this user's stream on the CDN. */
  streamID: optional<string>('streamid', '', recordName),
  /** Name of the recording. */
  userDefineRecordID: optional<string>('userdefinerecordid', '', recordName),
  /** Permission for this room made by your server. Secret. */
  privateMapKey: optional<string>('privatemapkey', '', secret('the key as your server made it')),
  /** 1 relays sound only, 2 also records it. */
  pureAudioMode: optional<'' | 1 | 2>('pureaudiomode', '', known<'' | 1 | 2>('', 1, 2)),
  /** 1 receives sound and picture by itself, 2 sound, 3 picture, 4 nothing. */
  recvMode: optional<1 | 2 | 3 | 4>('recvmode', 1, known(1, 2, 3, 4)),
  /** 1 for rooms of more than 50 anchors. */
  enableinfiniteanchor: optional<0 | 1>('enableinfiniteanchor', 0, choice(0, 1)),
  /** Which product of Tencent's the call is counted for; 1 is none of them. */
  component: optional<number>('component', 1, whole(1, 19)),
} as const

type EntryFields = typeof entryFields
type Of<F> = F extends EntryField<infer T> ? T : never

/** Checked entry parameters, all present: an unused `roomID` is 0, an unused text is empty. */
export type Entry = { readonly [K in keyof EntryFields]: Of<EntryFields[K]> }

export type EntryFieldName = keyof EntryFields

/** Other spellings: Tencent's documentation writes `userDefineRecordId`. */
export const entryAliases = { userDefineRecordId: 'userDefineRecordID' } as const

export const isEntryName = (name: string): boolean =>
  isDeclared(entryFields, name) || isDeclared(entryAliases, name)

/**
 * What a caller may say: the required three, a room, and whatever else. A number may come as its text, an id as a
 * number.
 */
export type EnterParams = {
  readonly [K in 'sdkAppID' | 'userID' | 'userSig']: Entry[K] | string | number
} & {
  readonly [K in keyof EntryFields]?: Spelling<Entry[K]>
} & { readonly [K in keyof typeof entryAliases]?: string }

type Spelling<T> = T | (T extends number ? string : string extends T ? number : never)

/** Never logged, never told, never in an error. */
export const secretFields = ['userSig', 'privateMapKey'] as const satisfies readonly EntryFieldName[]
