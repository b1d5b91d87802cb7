import type { StreamType, UserDetail } from './events'

// Whatever a page can hang its own things on, besides the properties. The CSS variables are in the component's
// variables.wxss.

/** What the bar can show, by the names that the property `controls` takes. */
export const controlNames = [
  'mic',
  'camera',
  'flip',
  'speaker',
  'beauty',
  'layout',
  'more',
  'hangup',
] as const

export type ControlName = (typeof controlNames)[number]

/** Classes of the page's own that the component puts on its parts. */
export const externalClasses = {
  /** On the room. */
  'custom-class': true,
  /** On each tile. */
  'tile-class': true,
  /** On the sign with the name. */
  'name-class': true,
  /** On the still avatar. */
  'avatar-class': true,
  /** On the bar of controls. */
  'bar-class': true,
  /** On each control. */
  'button-class': true,
  /** On what is said for a moment. */
  'message-class': true,
} as const

/** Places for a page's own nodes, named by `slot="..."`. */
export interface Slots {
  /** Over the pictures and under the controls; the nodes stand in the room, so `position: absolute` places them. */
  readonly overlay: 'slot'
  /** At the bottom, in the place of the bar or below it. With `controls=""` there is no other bar. */
  readonly controls: 'slot'
  /** While nobody else is in the room. */
  readonly placeholder: 'slot'
  /** What the component asks the user for, such as the permission for the camera. */
  readonly guide: 'slot'
}

/** Abstract nodes: `generic:tile="my-tile"` names a component of the page's that is drawn over each tile. */
export interface Generics {
  /** Is given the property `user`, a `TileUser`; with `plain` our own overlay is left out. */
  readonly tile: TileUser
}

/** The public state of a user, as a tile of the page's own gets it. */
export interface TileUser extends UserDetail {
  readonly streamType: StreamType
  /** As the page has named them in `users`, else the userID. */
  readonly name: string
  /** Address of a picture, or empty. */
  readonly avatar: string
  readonly isOurs: boolean
  readonly hasVideo: boolean
  readonly hasAudio: boolean
  readonly isSpeaking: boolean
  readonly isPinned: boolean
  /** Their network is bad. */
  readonly isWeak: boolean
  /** The first picture is still to come. */
  readonly isWaiting: boolean
  /** The picture stutters. */
  readonly isStuck: boolean
  /** The picture has given up. */
  readonly isLost: boolean
  /** The tile is the large one of the layout. */
  readonly isLarge: boolean
}

export interface TileDetail extends UserDetail {
  readonly streamType: StreamType
}

export interface ControlDetail {
  readonly name: ControlName
}

/** Events of the component besides those of the room: what fingers do. */
export interface TouchEvents {
  /** A tile was tapped; also with each tap of a double one. */
  readonly tiletap: TileDetail
  /** Twice in a short time. */
  readonly tiledoubletap: TileDetail
  /** A tile was pressed for some time. */
  readonly tilelongpress: TileDetail
  /** A control was tapped; what it does has been asked of the room. */
  readonly controltap: ControlDetail
}
