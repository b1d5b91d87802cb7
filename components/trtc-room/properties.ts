import type { Input } from '../../src/machine/inputs'
import type { Options } from '../../src/machine/state'
import type { EnterParams, Scene } from '../../src/schema/entry-fields'

const text = { type: String, value: '' }
const flag = { type: Boolean, value: false }

/** What a page can set on the tag, in kebab-case: `sdkAppId` is `sdk-app-id`. */
export const properties = {
  /** Application id from the TRTC console. */
  sdkAppId: { type: Number, value: 0 },
  /** Who we are: 1 to 32 of the characters `A-Z a-z 0-9 _ -`. */
  userId: text,
  /** Signature made by your server for this user. */
  userSig: text,
  /** Number room, 1 to 4294967295. */
  roomId: { type: Number, value: 0 },
  /** String room; wins over `room-id`. Room 123 and room '123' are different rooms. */
  strRoomId: text,
  /** `rtc`, `videocall`, `audiocall`, `live` or `voicechatroom`. */
  scene: { type: String, value: 'rtc' as Scene },
  /** Enter by itself as soon as `sdk-app-id`, `user-id`, `user-sig` and a room are there. */
  autoEnter: flag,
  /** Publish the camera; may change at any time. */
  enableCamera: flag,
  /** Publish the microphone; may change at any time. */
  enableMic: flag,
  /** What is received of everybody who joins: `all`, `audio` or `none`. */
  autoSubscribe: { type: String, value: 'all' as 'all' | 'audio' | 'none' },
  /** `1v1`, `grid`, or `auto`: the one that fits the number of people. */
  layout: { type: String, value: 'auto' as 'auto' | '1v1' | 'grid' },
  /** Log what happens, and let the native tags show their figures. */
  debug: flag,
}

export type Properties = { readonly [K in keyof typeof properties]: (typeof properties)[K]['value'] }

/** What a property says to the room when it changes. The others speak through the entry, or to the log. */
const inputOf = {
  enableCamera: (enableCamera: boolean): Input => ({ type: 'setPusher', attributes: { enableCamera } }),
  enableMic: (enableMic: boolean): Input => ({ type: 'setPusher', attributes: { enableMic } }),
  autoSubscribe: (autoSubscribe: Options['autoSubscribe']): Input => ({
    type: 'setOptions',
    options: { autoSubscribe },
  }),
  layout: (layout: Options['layout']): Input => ({ type: 'setOptions', options: { layout } }),
}

type Speaking = keyof typeof inputOf

/** A page that sets a property to what it is says nothing: what a method has changed meanwhile stays. */
export const changedInputs = (before: Properties, after: Properties): Input[] =>
  (Object.keys(inputOf) as Speaking[])
    .filter((name) => before[name] !== after[name])
    .map((name) => (inputOf[name] as (value: unknown) => Input)(after[name]))

export const defaultProperties = Object.keys(properties).reduce(
  (values, name) => ({ ...values, [name]: properties[name as keyof Properties].value }),
  {} as Properties,
)

/**
 * The entry parameters that the properties name together with those of a call, which win. A room that the call names
 * stands alone: a number room there is not overruled by a string room here.
 */
export function entryParams(set: Properties, called: Partial<EnterParams> = {}): EnterParams {
  const room =
    called.roomID || called.strRoomID ? {} : { roomID: set.roomId || undefined, strRoomID: set.strRoomId }
  return {
    sdkAppID: set.sdkAppId,
    userID: set.userId,
    userSig: set.userSig,
    scene: set.scene,
    ...room,
    ...called,
  }
}

/** Whether everything is there that entering needs; a signature often comes later than the rest. */
export const isComplete = ({ sdkAppID, userID, userSig, roomID, strRoomID }: EnterParams): boolean =>
  Boolean(sdkAppID && userID && userSig && (roomID || strRoomID))
