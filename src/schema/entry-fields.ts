import { isDeclared } from './field'
import { choice, id, known, secret, whole, type Rule } from './rule'

interface EntryField<T> {
  /** Name in the push url; empty if the parameter is not part of the url. */
  readonly key: string
  readonly rule: Rule<T>
  /** Default; a field without one is required. */
  readonly value?: T
}

const NAME = /^[A-Za-z0-9_-]+$/
const ROOM = /^[A-Za-z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]+$/
const recordName = id(NAME, 64, 'up to 64 of the characters A-Z a-z 0-9 _ -')

const required = <T>(key: string, rule: Rule<T>): EntryField<T> => ({ key, rule })
const optional = <T>(key: string, value: T, rule: Rule<T>): EntryField<T> => ({ key, rule, value })

export type Scene = 'rtc' | 'videocall' | 'live' | 'audiocall' | 'voicechatroom'

/**
 * Parameters for entering a room, in the order of the push url. Legal values are from Tencent's TRTC documentation.
 */
export const entryFields = {
  /** Application id from the TRTC console. */
  sdkAppID: required<number>('sdkappid', whole(1, 4294967295)),
  /** Numeric room id. 123 and '123' are different rooms. */
  roomID: optional<number>('roomid', 0, whole(1, 4294967295)),
  /** String room id; takes precedence over `roomID`. */
  strRoomID: optional<string>(
    'strroomid',
    '',
    id(ROOM, 64, '1 to 64 bytes of letters, digits, space and !#$%&()+-:;<=.>?@[]^_{}|~,'),
  ),
  userID: required<string>('userid', id(NAME, 32, '1 to 32 of the characters A-Z a-z 0-9 _ -')),
  /** Signature made by your server for this user. Secret. */
  userSig: required<string>('usersig', secret('the signature as your server made it')),
  /** Remaining lifetime of the signature, s; 0 if unknown. `USER_SIG_EXPIRING` fires before it ends. */
  userSigExpire: optional<number>('', 0, whole(0, 4294967295)),
  scene: optional<Scene>(
    'appscene',
    'videocall',
    known('rtc', 'videocall', 'live', 'audiocall', 'voicechatroom'),
  ),
  /** 1 also publishes a low-resolution video for thumbnails. */
  encsmall: optional<0 | 1>('encsmall', 0, choice(0, 1)),
  cloudenv: optional<string>('cloudenv', 'PRO', known('PRO', 'CCC', 'DEV', 'UAT')),
  /** 1 publishes black frames, so that SEI messages can be sent without a camera. */
  enableBlackStream: optional<'' | 0 | 1>('enableBlackStream', '', choice<'' | 0 | 1>('', 0, 1)),
  /** Stream id on the CDN. */
  streamID: optional<string>('streamid', '', recordName),
  /** Id of the recording. */
  userDefineRecordID: optional<string>('userdefinerecordid', '', recordName),
  /** Permission for this room made by your server. Secret. */
  privateMapKey: optional<string>('privatemapkey', '', secret('the key as your server made it')),
  /** 1: relay audio only to the CDN; 2: also record it. */
  pureAudioMode: optional<'' | 1 | 2>('pureaudiomode', '', known<'' | 1 | 2>('', 1, 2)),
  /** What is received automatically. 1: audio and video; 2: audio; 3: video; 4: nothing. */
  recvMode: optional<1 | 2 | 3 | 4>('recvmode', 1, known(1, 2, 3, 4)),
  /** 1 for rooms with more than 50 anchors. */
  enableinfiniteanchor: optional<0 | 1>('enableinfiniteanchor', 0, choice(0, 1)),
  /** Tencent product to which the call is attributed; 1 for none. */
  component: optional<number>('component', 1, whole(1, 19)),
} as const

type EntryFields = typeof entryFields
type Of<F> = F extends EntryField<infer T> ? T : never

/** Validated entry parameters with all fields present: an unused `roomID` is 0, an unused string is empty. */
export type Entry = { readonly [K in keyof EntryFields]: Of<EntryFields[K]> }

export type EntryFieldName = keyof EntryFields

/** Other spellings that are accepted: Tencent's documentation writes `userDefineRecordId`. */
export const entryAliases = { userDefineRecordId: 'userDefineRecordID' } as const

export const isEntryName = (name: string): boolean =>
  isDeclared(entryFields, name) || isDeclared(entryAliases, name)

/**
 * Parameters as callers may pass them: sdkAppID, userID, userSig and a room are required. Numbers may be passed as
 * strings, ids as numbers.
 */
export type EnterParams = {
  readonly [K in 'sdkAppID' | 'userID' | 'userSig']: Entry[K] | string | number
} & {
  readonly [K in keyof EntryFields]?: Spelling<Entry[K]>
} & { readonly [K in keyof typeof entryAliases]?: string }

type Spelling<T> = T | (T extends number ? string : string extends T ? number : never)

/** Never part of a log line, an event or an error. */
export const secretFields = ['userSig', 'privateMapKey'] as const satisfies readonly EntryFieldName[]
