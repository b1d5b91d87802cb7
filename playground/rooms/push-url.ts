import { isUserID } from './user-id'

/** The room of a push URL. Room number 123 and the string room "123" are different rooms. */
export type RoomName =
  { readonly kind: 'number'; readonly id: number } | { readonly kind: 'string'; readonly id: string }

export interface PushUrl {
  readonly sdkAppID: number
  readonly room: RoomName
  readonly userID: string
  readonly userSig: string
  readonly scene: string
  readonly recvMode: string
  readonly pureAudioMode: string
}

/** Why a push URL is invalid, with the codes of the native room engine. */
export interface PushUrlFault {
  readonly code: number
  readonly message: string
}

export type PushUrlResult = { readonly url: PushUrl } | { readonly fault: PushUrlFault }

const MAX_ROOM_ID = 4294967295
const STRING_ROOM = /^[a-zA-Z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]{1,64}$/

/**
 * Parses `room://host/rtc?key=value&...`. Values are not decoded: Tencent's template does not encode them,
 * and a userSig may contain characters that decoding would change.
 */
export function parsePushUrl(text: string): PushUrlResult {
  const fields = readFields(text)
  if (!fields) return fault(-3315, 'the url is not a room:// url with parameters')
  const sdkAppID = Number(fields.get('sdkappid'))
  if (!Number.isInteger(sdkAppID) || sdkAppID <= 0) return fault(-3317, 'sdkappid must be a number above 0')
  const room = readRoom(fields)
  if ('code' in room) return { fault: room }
  const userID = fields.get('userid') ?? ''
  if (!isUserID(userID)) return fault(-3319, 'userid must be 1 to 32 letters, digits, _ or -')
  const userSig = fields.get('usersig') ?? ''
  if (userSig === '') return fault(-3320, 'usersig is empty')
  return { url: { sdkAppID, room, userID, userSig, ...readModes(fields) } }
}

/** A room's key; numeric and string rooms never share one. */
export function roomKey(sdkAppID: number, room: RoomName): string {
  return `${sdkAppID}/${room.kind}/${room.id}`
}

function readFields(text: string): Map<string, string> | undefined {
  const [, query] = /^room:\/\/[^?]*\?(.*)$/.exec(text.trim()) ?? []
  if (query === undefined) return undefined
  const pairs = query.split('&').map((pair): [string, string] => {
    const equals = pair.indexOf('=')
    return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
  })
  return new Map(pairs)
}

function readRoom(fields: ReadonlyMap<string, string>): RoomName | PushUrlFault {
  const name = fields.get('strroomid') ?? ''
  if (name !== '') {
    if (STRING_ROOM.test(name)) return { kind: 'string', id: name }
    return { code: -100014, message: 'strroomid has characters that TRTC does not allow, or more than 64' }
  }
  const id = Number(fields.get('roomid') || NaN)
  if (Number.isInteger(id) && id >= 1 && id <= MAX_ROOM_ID) return { kind: 'number', id }
  return { code: -3318, message: `roomid must be a whole number from 1 to ${MAX_ROOM_ID}` }
}

function readModes(
  fields: ReadonlyMap<string, string>,
): Pick<PushUrl, 'scene' | 'recvMode' | 'pureAudioMode'> {
  return {
    scene: fields.get('appscene') || 'videocall',
    recvMode: fields.get('recvmode') || '1',
    pureAudioMode: fields.get('pureaudiomode') ?? '',
  }
}

function fault(code: number, message: string): PushUrlResult {
  return { fault: { code, message } }
}
