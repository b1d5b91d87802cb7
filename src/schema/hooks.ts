import type { StreamType, UserDetail } from './events'

// What a page can customise besides the properties. The CSS variables are in the component's variables.wxss.

/** The controls of the bar, by the names that the property `controls` takes. */
export const controlNames = [
  'mic',
  'camera',
  'flip',
  'speaker',
  'beauty',
  'layout',
  'diagnostics',
  'more',
  'hangup',
] as const

export type ControlName = (typeof controlNames)[number]

/** External classes: classes of the page that the component sets on its parts. */
export const externalClasses = {
  /** The room. */
  'custom-class': true,
  /** Each tile. */
  'tile-class': true,
  /** The name label. */
  'name-class': true,
  /** The avatar. */
  'avatar-class': true,
  /** The control bar. */
  'bar-class': true,
  /** Each control. */
  'button-class': true,
  /** Toast messages. */
  'message-class': true,
} as const

/** Slots, filled by `slot="..."`. */
export interface Slots {
  /** Above the tiles and below the controls. The slot fills the room: use `position: absolute`. */
  readonly overlay: 'slot'
  /** At the bottom, below the control bar; with `controls=""` in its place. */
  readonly controls: 'slot'
  /** Shown while there is no other user in the room. */
  readonly placeholder: 'slot'
  /** What the component asks the user for, such as camera permission. */
  readonly guide: 'slot'
}

/** Abstract nodes: `generic:tile="my-tile"` names a component of the page that is rendered over each tile. */
export interface Generics {
  /** Gets the property `user`, a `TileUser`. With `plain` the component's own overlay is hidden. */
  readonly tile: TileUser
}

/** The public state of a user, passed to the page's own tile component. */
export interface TileUser extends UserDetail {
  readonly streamType: StreamType
  /** Name given by the property `users`, otherwise the userID. */
  readonly name: string
  /** Url of an image; empty for none. */
  readonly avatar: string
  readonly isOurs: boolean
  readonly hasVideo: boolean
  readonly hasAudio: boolean
  readonly isSpeaking: boolean
  readonly isPinned: boolean
  /** The user's network quality is bad. */
  readonly isWeak: boolean
  /** The first frame is still to come. */
  readonly isWaiting: boolean
  /** The video stutters. */
  readonly isStuck: boolean
  /** The player has failed. */
  readonly isLost: boolean
  /** This is the large tile of the layout. */
  readonly isLarge: boolean
}

export interface TileDetail extends UserDetail {
  readonly streamType: StreamType
}

export interface ControlDetail {
  readonly name: ControlName
}

/** Gestures on the component; they are not events of the room. */
export interface TouchEvents {
  /** A tile was tapped; fires for each tap of a double tap, too. */
  readonly tiletap: TileDetail
  /** A tile was double-tapped. */
  readonly tiledoubletap: TileDetail
  /** A tile was long-pressed. */
  readonly tilelongpress: TileDetail
  /** A control was tapped; its action has already been started. */
  readonly controltap: ControlDetail
}
