import { entryFields } from '../../../src/schema/entry-fields'
import type { ValuesOf } from '../../../src/schema/field'
import { layoutNames } from '../../../src/schema/layouts'
import { controlNames, type ControlName } from '../../../src/schema/hooks'
import { playerFields } from '../../../src/schema/player-fields'
import { pictureInPicture, pusherFields } from '../../../src/schema/pusher-fields'
import { choice, flag, list, record, text, whole, type Rule } from '../../../src/schema/rule'
import { configInputs, type Config } from '../legacy/config'
import type { Words } from '../appearance/strings'
import { attributesOf, type Given } from './attributes'
import { option, players, property, pusher, setPlayers, setPusher } from './property'
import { quality, videoQuality } from './video-quality'

/** Default of `controls`. */
export const standardControls = 'mic camera flip speaker layout hangup'

/** A user's name and avatar, as given by the page. */
export interface Person {
  /** Shown instead of the userID. */
  readonly name?: string
  /** Url of an image. */
  readonly avatar?: string
}

const userID: Rule<string> = text(256, 'a userID')
const nothing: Given = {}
const attributes = record<Given>('an object of attributes')

/** The properties of the tag; in WXML they are written in kebab-case: `sdkAppId` is `sdk-app-id`. */
export const properties = {
  /** Application id from the TRTC console. */
  sdkAppId: property(0, whole(0, 4294967295)),
  /** The local user's id: 1 to 32 of the characters `A-Z a-z 0-9 _ -`. */
  userId: property('', entryFields.userID.rule),
  /** Signature for this user, made by your server. */
  userSig: property('', entryFields.userSig.rule),
  /** Lifetime of the signature in seconds; 0 if unknown. `bind:usersigexpiring` fires before it ends. */
  userSigExpire: property(0, entryFields.userSigExpire.rule),
  /** Numeric room id, 1 to 4294967295. */
  roomId: property(0, whole(0, 4294967295)),
  /** String room id; takes precedence over `room-id`. Room 123 and room '123' are different rooms. */
  strRoomId: property('', entryFields.strRoomID.rule),
  /** Permission for this room, made by your server; only for applications that require one. */
  privateMapKey: property('', entryFields.privateMapKey.rule),
  /** `rtc`, `videocall`, `audiocall`, `live` or `voicechatroom`. */
  scene: property('rtc', entryFields.scene.rule),
  /** Enters as soon as `sdk-app-id`, `user-id`, `user-sig` and a room are set. */
  autoEnter: property(false, flag),
  /** Publishes the camera; may change at any time. */
  enableCamera: property(false, flag, pusher('enableCamera')),
  /** Publishes the microphone; may change at any time. */
  enableMic: property(false, flag, pusher('enableMic')),
  /** What is subscribed to when a user joins: `all`, `audio`, `none`, or `visible`: all of those on the shown page. */
  autoSubscribe: property('all', choice('all', 'audio', 'none', 'visible'), option('autoSubscribe')),
  /** `front` or `back`; may change at any time. */
  cameraPosition: property('front', pusherFields.frontCamera.rule, pusher('frontCamera')),
  /** `speaker` or `ear`. */
  soundMode: property('speaker', playerFields.soundMode.rule, players('soundMode')),
  /** Which volume the phone's volume keys change: `auto`, `media` or `voicecall`. */
  audioVolumeType: property('voicecall', pusherFields.audioVolumeType.rule, pusher('audioVolumeType')),
  /** `180p`, `360p`, `540p`, `720p`, or `{width, height, fps, minBitrate, maxBitrate}` in px and kbps. */
  videoQuality: property('', quality, (wanted) => [setPusher(videoQuality(wanted))]),
  /** Skin smoothing, 0 (off) to 9. */
  beauty: property(0, pusherFields.beautyLevel.rule, pusher('beautyLevel')),
  /** Skin whitening, 0 (off) to 9. */
  whiteness: property(0, pusherFields.whitenessLevel.rule, pusher('whitenessLevel')),
  /** `smooth` or `nature`. */
  beautyStyle: property('smooth', pusherFields.beautyStyle.rule, pusher('beautyStyle')),
  /** Colour filter, such as `pink`, `nostalgia`, `cool`; empty for none. */
  filter: property('', pusherFields.filter.rule, pusher('filter')),
  /** 0 off, else 1 to 11 without 5. */
  voiceChanger: property(0, pusherFields.voiceChangerType.rule, pusher('voiceChangerType')),
  /** 0 off, 1 KTV, 2 small room, 3 hall, 4 deep, 5 loud, 6 metal, 7 magnetic. */
  audioReverb: property(0, pusherFields.audioReverbType.rule, pusher('audioReverbType')),
  /** Mirrors our own preview: `auto`, `enable` or `disable`. */
  localMirror: property('auto', pusherFields.localMirror.rule, pusher('localMirror')),
  /** Publishes our video mirrored. */
  remoteMirror: property(false, flag, pusher('enableRemoteMirror')),
  /** Maximum number of videos received at a time; other users are received as audio only. 0 for no limit. */
  maxPlayers: property(6, whole(0, 1000), option('maxPlayers')),
  /**
   * Video that small tiles request: `main`, `small` (low resolution), or `auto`: `small` if we publish it ourselves.
   */
  thumbnails: property('auto', choice('auto', 'main', 'small'), option('thumbnails')),
  /** Pinned user: on the large tile, or in first place in layouts without one; empty for none. */
  pinnedUser: property('', userID, option('pinnedUser')),
  /**
   * When videos continue in picture-in-picture: `push` (another page is opened), `pop` (the page is closed), or both
   * in an array.
   */
  pictureInPictureMode: property('', pictureInPicture, (pictureInPictureMode) => [
    setPusher({ pictureInPictureMode }),
    setPlayers({ pictureInPictureMode }),
  ]),
  /** Interval of `bind:volume` in ms; 0 for never. */
  volumeInterval: property(0, whole(0, 60_000), option('volumeInterval')),
  /** In the background: `keep` publishing, `mute` camera and microphone, or `leave` the room. */
  background: property('keep', choice('keep', 'mute', 'leave'), option('background')),
  /** Further attributes of live-pusher, by name. */
  pusherAttributes: property(nothing, attributes, attributesOf('pusher', setPusher)),
  /** Further attributes of all live-players, by name. */
  playerAttributes: property(nothing, attributes, attributesOf('player', setPlayers)),
  /**
   * The controls of the bar, in order: `mic`, `camera`, `flip`, `speaker`, `beauty`, `layout`, `diagnostics`, `more`,
   * `hangup`, separated by spaces or in an array; empty for no bar. `more` opens the controls that are not listed.
   * `diagnostics` copies the result of `getDiagnostics()`; it is shown only if listed, and behind `more` if that is
   * listed too.
   */
  controls: property<string | readonly ControlName[]>(standardControls, list(...controlNames)),
  /** Seconds after which a floating control bar hides until the next tap; 0 for never. */
  controlsTimeout: property(5, whole(0, 3600)),
  /** `light`, `dark`, or `auto`: follows the phone; dark in apps that do not support themes. */
  theme: property('auto', choice('auto', 'light', 'dark')),
  /** `zh-CN`, `en`, or `auto`: follows the phone. */
  locale: property('auto', choice('auto', 'zh-CN', 'en')),
  /** Texts that replace the component's, by name, such as `{ alone: 'Nobody here yet' }`. */
  words: property({}, record<Words>('an object of texts by name')),
  /** Names and avatars by userID: `{ bob: { name: 'Bob', avatar: 'https://...' } }`. */
  users: property({}, record<Readonly<Record<string, Person>>>('an object of users by userID')),
  /** Tiles show the video only, without names, avatars or indicators. */
  plain: property(false, flag),
  /** How tiles are arranged; `auto` chooses by the users in the room. */
  layout: property('auto', choice(...layoutNames), option('layout')),
  /**
   * Shows a guide in the room when permissions are missing. When off, the page can show its own in the slot `guide`.
   */
  guide: property(true, flag),
  /** User on the large tile in the layout `classroom`; empty for the first user to join. */
  teacher: property('', userID, option('teacher')),
  /** Logs each step, and shows the statistics of the native tags on the tiles. */
  debug: property(false, flag),
  /** All settings in one object, as in Tencent's former trtc-room. Single properties take precedence. */
  config: property({}, record<Config>('an object of parameters and attributes'), configInputs),
}

export type Properties = ValuesOf<typeof properties>
