import type { Input } from '../../src/machine/inputs'
import type { Options } from '../../src/machine/state'
import type { EnterParams, Scene } from '../../src/schema/entry-fields'
import { pickBy } from '../../src/schema/pick-by'
import { mapValues } from '../../src/schema/map-values'
import type { PlayerAttributes } from '../../src/schema/player-fields'
import { defaultsOf } from '../../src/schema/field'
import { layoutNames } from '../../src/schema/layouts'
import type { Facing, PictureInPicture, PusherAttributes } from '../../src/schema/pusher-fields'
import { controlNames, type ControlName } from '../../src/schema/hooks'
import { ParameterError } from '../../src/schema/room-error'
import { choice, list, whole, type Rule } from '../../src/schema/rule'
import { follow, kindOf } from '../../src/session/check'
import { knownAttributes, type Attributes } from './attributes'
import { knownConfig, type Config } from './config'
import { videoQuality, type VideoQuality } from './video-quality'
import type { OwnWords } from './words'

/** The bar of a page that says nothing of it. */
export const standardControls = 'mic camera flip speaker layout hangup'

export type Theme = 'auto' | 'light' | 'dark'
export type Locale = 'auto' | 'zh-CN' | 'en'

/** What a page knows of a user. */
export interface Person {
  readonly name?: string
  /** Address of a picture. */
  readonly avatar?: string
}

const text = { type: String, value: '' }
const flag = { type: Boolean, value: false }
const number = { type: Number, value: 0 }
const anything: Readonly<Record<string, unknown>> = {}

/** What a page can set on the tag, in kebab-case: `sdkAppId` is `sdk-app-id`. */
export const properties = {
  /** Application id from the TRTC console. */
  sdkAppId: number,
  /** Who we are: 1 to 32 of the characters `A-Z a-z 0-9 _ -`. */
  userId: text,
  /** Signature made by your server for this user. */
  userSig: text,
  /** Seconds that the signature is good for, where known: `bind:usersigexpiring` comes before they are over. */
  userSigExpire: number,
  /** Number room, 1 to 4294967295. */
  roomId: number,
  /** String room; wins over `room-id`. Room 123 and room '123' are different rooms. */
  strRoomId: text,
  /** Permission for this room made by your server, where the application asks for one. */
  privateMapKey: text,
  /** `rtc`, `videocall`, `audiocall`, `live` or `voicechatroom`. */
  scene: { type: String, value: 'rtc' as Scene },
  /** Enter by itself as soon as `sdk-app-id`, `user-id`, `user-sig` and a room are there. */
  autoEnter: flag,
  /** Publish the camera; may change at any time. */
  enableCamera: flag,
  /** Publish the microphone; may change at any time. */
  enableMic: flag,
  /** What is received of everybody who joins: `all`, `audio` or `none`. */
  autoSubscribe: { type: String, value: 'all' as Options['autoSubscribe'] },
  /** `front` or `back`; may change at any time. */
  cameraPosition: { type: String, value: 'front' as Facing },
  /** `speaker` or `ear`. */
  soundMode: { type: String, value: 'speaker' as PlayerAttributes['soundMode'] },
  /** `auto`, `media` or `voicecall`: which volume the phone's keys change. */
  audioVolumeType: { type: String, value: 'voicecall' as PusherAttributes['audioVolumeType'] },
  /** `180p`, `360p`, `540p`, `720p`, or `{width, height, fps, minBitrate, maxBitrate}` in px and kbps. */
  videoQuality: { type: null as unknown as StringConstructor, value: '' as VideoQuality },
  /** Skin smoothing, 0 (off) to 9. */
  beauty: number,
  /** Skin whitening, 0 (off) to 9. */
  whiteness: number,
  /** `smooth` or `nature`. */
  beautyStyle: { type: String, value: 'smooth' as PusherAttributes['beautyStyle'] },
  /** Colour filter, such as `pink`, `nostalgia`, `cool`; empty for none. */
  filter: text,
  /** 0 off, else 1 to 11 without 5. */
  voiceChanger: number,
  /** 0 off, 1 KTV, 2 small room, 3 hall, 4 deep, 5 loud, 6 metal, 7 magnetic. */
  audioReverb: number,
  /** How we see ourselves: `auto`, `enable` or `disable`. */
  localMirror: { type: String, value: 'auto' as PusherAttributes['localMirror'] },
  /** Publish the picture mirrored. */
  remoteMirror: flag,
  /** Most pictures at a time; whoever else is in the room is heard. 0 for no limit. */
  maxPlayers: { type: Number, value: 6 },
  /** `auto`, `main` or `small`: the picture that small tiles ask for. `auto` takes senders to publish what we do. */
  thumbnails: { type: String, value: 'auto' as Options['thumbnails'] },
  /** Who is large, or comes first where nobody is; empty for nobody. */
  pinnedUser: text,
  /** `push`, `pop` or both in a list: where pictures go on in a small window. */
  pictureInPictureMode: { type: null as unknown as StringConstructor, value: '' as PictureInPicture },
  /** How often `bind:volume` is told, ms; 0 for never. */
  volumeInterval: number,
  /** In the background: `keep` the room as it is, `mute` ourselves, or `leave`. */
  background: { type: String, value: 'keep' as Options['background'] },
  /** Any further attribute of live-pusher, by its name. */
  pusherAttributes: { type: Object, value: anything },
  /** Any further attribute of live-player, by its name, for all players. */
  playerAttributes: { type: Object, value: anything },
  /**
   * The controls of the bar, in order: `mic`, `camera`, `flip`, `speaker`, `beauty`, `layout`, `more`, `hangup`, in a
   * text with spaces or in a list; empty for no bar. `more` opens those that are left out.
   */
  controls: {
    type: null as unknown as StringConstructor,
    value: standardControls as string | readonly ControlName[],
  },
  /** Seconds after which a bar that lies over a picture goes, until the next tap; 0 for never. */
  controlsTimeout: { type: Number, value: 5 },
  /** `light`, `dark`, or `auto`: as the phone, and dark where the app does not follow the phone. */
  theme: { type: String, value: 'auto' as Theme },
  /** `zh-CN`, `en`, or `auto`: as the phone. */
  locale: { type: String, value: 'auto' as Locale },
  /** Words in place of the component's, by their names in its table, such as `{ alone: 'Nobody here yet' }`. */
  words: { type: Object, value: {} as OwnWords },
  /** What the page knows of users, by their ids: `{ bob: { name: 'Bob', avatar: 'https://...' } }`. */
  users: { type: Object, value: {} as Readonly<Record<string, Person>> },
  /** Tiles are left to the page: ours show nothing but the picture. */
  plain: flag,
  /** `1v1`, `grid`, `speaker`, `classroom`, `audio`, `custom`, or `auto`: the one that fits who is there. */
  layout: { type: String, value: 'auto' as Options['layout'] },
  /** Say in the room what the user has to allow; without it a page may say so itself, in the slot `guide`. */
  guide: { type: Boolean, value: true },
  /** Who is large in the layout `classroom`; whoever came first when empty. */
  teacher: text,
  /** Log what happens, and let the native tags show their figures. */
  debug: flag,
  /** All at once, as Tencent's former trtc-room took it. Single properties win. */
  config: { type: Object, value: {} as Config },
}

export type Properties = { readonly [K in keyof typeof properties]: (typeof properties)[K]['value'] }

const setPusher = (attributes: Partial<PusherAttributes>): Input => ({ type: 'setPusher', attributes })
const setPlayers = (attributes: Partial<PlayerAttributes>): Input => ({ type: 'setPlayers', attributes })
const setOptions = (options: Partial<Options>): Input => ({ type: 'setOptions', options })

// A value that goes where it is meant for as it is.
const pusher =
  <K extends keyof PusherAttributes>(name: K) =>
  (value: PusherAttributes[K]): readonly Input[] => [setPusher({ [name]: value })]
const players =
  <K extends keyof PlayerAttributes>(name: K) =>
  (value: PlayerAttributes[K]): readonly Input[] => [setPlayers({ [name]: value })]
const option =
  <K extends keyof Options>(name: K) =>
  (value: Options[K]): readonly Input[] => [setOptions({ [name]: value })]

/** Names and values as a page has them: what is none of the tag's is told, one by one. */
const attributesOf =
  <K extends 'pusher' | 'player'>(tag: K, set: (known: Attributes[K]) => Input) =>
  (values: object): readonly Input[] => {
    const refused: Input[] = []
    const known = knownAttributes(tag, values, (name, value) => {
      refused.push(illegal(`${tag}Attributes.${name}`, value, 'an attribute of the tag, in its type'))
    })
    return [set(known), ...refused]
  }

/** Of what the template alone sees the room hears nothing but that it is not legal. */
const nothing = (): readonly Input[] => []

/** What a property says to the room when it changes. The others speak through the entry, or to the log. */
const inputsOf: { readonly [K in keyof Properties]?: (value: Properties[K]) => readonly Input[] } = {
  config: (config) => {
    const { attributes, layout } = knownConfig(config)
    return [setPusher(attributes), ...(layout ? [setOptions({ layout })] : [])]
  },
  enableCamera: pusher('enableCamera'),
  enableMic: pusher('enableMic'),
  autoSubscribe: option('autoSubscribe'),
  layout: option('layout'),
  teacher: option('teacher'),
  thumbnails: option('thumbnails'),
  soundMode: players('soundMode'),
  audioVolumeType: pusher('audioVolumeType'),
  videoQuality: (quality) => [setPusher(videoQuality(quality))],
  beauty: pusher('beautyLevel'),
  whiteness: pusher('whitenessLevel'),
  beautyStyle: pusher('beautyStyle'),
  filter: pusher('filter'),
  voiceChanger: pusher('voiceChangerType'),
  audioReverb: pusher('audioReverbType'),
  localMirror: pusher('localMirror'),
  remoteMirror: pusher('enableRemoteMirror'),
  maxPlayers: option('maxPlayers'),
  pinnedUser: option('pinnedUser'),
  pictureInPictureMode: (pictureInPictureMode) => [
    setPusher({ pictureInPictureMode }),
    setPlayers({ pictureInPictureMode }),
  ],
  background: option('background'),
  volumeInterval: option('volumeInterval'),
  pusherAttributes: attributesOf('pusher', setPusher),
  playerAttributes: attributesOf('player', setPlayers),
  controls: nothing,
  controlsTimeout: nothing,
  theme: nothing,
  locale: nothing,
}

type Speaking = keyof typeof inputsOf

/** Property names that change the room in place, for an observer. */
export const speaking = Object.keys(inputsOf) as readonly Speaking[]

/** A page that sets a property to what it is says nothing: what a method has changed meanwhile stays. */
export const changedInputs = (before: Properties, after: Properties): Input[] =>
  speaking
    .filter((name) => !isSame(before[name], after[name]))
    .reduce<Input[]>((all, name) => [...all, ...said(name, after[name])], [])

/** A value that is not legal changes nothing and is told as an error that names the property. */
function said(name: Speaking, value: unknown): readonly Input[] {
  const rule = rules[name]
  if (rule === undefined || follow(rule, value) !== undefined)
    return (inputsOf[name] as (value: unknown) => readonly Input[])(value)
  return [illegal(name, value, rule.says)]
}

function illegal(field: string, value: unknown, says: string): Input {
  const { failure } = new ParameterError('trtc-room', field, kindOf(value), says)
  return { type: 'failed', failure }
}

/** What is legal, where the type alone does not say it. */
const rules: { readonly [K in keyof Properties]?: Rule } = {
  autoSubscribe: choice('all', 'audio', 'none'),
  layout: choice(...layoutNames),
  thumbnails: choice('auto', 'main', 'small'),
  soundMode: choice('speaker', 'ear'),
  audioVolumeType: choice('auto', 'media', 'voicecall'),
  beauty: whole(0, 9),
  whiteness: whole(0, 9),
  beautyStyle: choice('smooth', 'nature'),
  voiceChanger: choice(0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11),
  audioReverb: whole(0, 7),
  localMirror: choice('auto', 'enable', 'disable'),
  background: choice('keep', 'mute', 'leave'),
  maxPlayers: whole(0, 1000),
  volumeInterval: whole(0, 60_000),
  controls: list(...controlNames),
  controlsTimeout: whole(0, 3600),
  theme: choice('auto', 'light', 'dark'),
  locale: choice('auto', 'zh-CN', 'en'),
}

/** Pages change an object in place and set it again. */
const isSame = (before: unknown, after: unknown): boolean =>
  before === after && typeof after !== 'object' ? true : JSON.stringify(before) === JSON.stringify(after)

/** The values now, with objects copied: what a page changes in place later is then seen. */
export const snapshotOf = (data: Properties): Properties =>
  mapValues(properties, (name) => copied(data[name])) as Properties

const copied = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (JSON.parse(JSON.stringify(value)) as unknown) : value

export const defaultProperties: Properties = defaultsOf(properties)

/**
 * The entry parameters that the properties name together with those of a call, which win. A room that the call names
 * stands alone: a number room there is not overruled by a string room here.
 */
export function entryParams(set: Properties, called: Partial<EnterParams> = {}): EnterParams {
  const { entry } = knownConfig(set.config)
  const isRoomCalled = Boolean(called.roomID || called.strRoomID)
  const isRoomSet = Boolean(set.roomId || set.strRoomId)
  const room = isRoomSet ? { roomID: set.roomId || undefined, strRoomID: set.strRoomId } : {}
  return {
    ...entry,
    ...filled({
      sdkAppID: set.sdkAppId,
      userID: set.userId,
      userSig: set.userSig,
      userSigExpire: set.userSigExpire,
      privateMapKey: set.privateMapKey,
      scene: set.scene === properties.scene.value ? (entry.scene ?? set.scene) : set.scene,
    }),
    ...(isRoomCalled ? { roomID: undefined, strRoomID: undefined } : room),
    ...pickBy(called, (value) => value !== undefined),
  } as EnterParams
}

/** Without what was left at its empty default. */
const filled = (values: Partial<EnterParams>): Partial<EnterParams> => pickBy(values, Boolean)

/** Whether everything is there that entering needs; a signature often comes later than the rest. */
export const isComplete = ({ sdkAppID, userID, userSig, roomID, strRoomID }: EnterParams): boolean =>
  Boolean(sdkAppID && userID && userSig && (roomID || strRoomID))
