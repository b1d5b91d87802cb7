import type { Properties } from '../components/trtc-room/properties/properties'
import type { ComponentMethods } from '../src/facade/component-methods'
import type { ComponentEvents } from '../src/schema/events'
import type { TouchEvents } from '../src/schema/hooks'

export type { Words } from '../components/trtc-room/appearance/strings'
export type { Person } from '../components/trtc-room/properties/properties'
export type { Quality } from '../components/trtc-room/properties/video-quality'
export type { Properties }

export type Theme = Properties['theme']

/** Every event of the tag, by its name, with its detail. */
export interface TrtcRoomEvents extends ComponentEvents, TouchEvents {}

/** What a handler gets: `onUserJoin({ detail }: TrtcRoomEvent<'remoteuserjoin'>)`. */
export interface TrtcRoomEvent<Name extends keyof TrtcRoomEvents> {
  readonly type: Name
  readonly detail: TrtcRoomEvents[Name]
  readonly target: EventTarget
  readonly currentTarget: EventTarget
}

interface EventTarget {
  readonly id: string
  readonly dataset: Readonly<Record<string, unknown>>
}

/** What `selectComponent()` gives: `this.selectComponent('#room') as TrtcRoomInstance`. */
export type TrtcRoomInstance = WechatMiniprogram.Component.TrivialInstance & ComponentMethods

/** Handlers by the names that React and Vue give them: `onRemoteuserjoin`. */
export type TrtcRoomHandlers = {
  readonly [Name in keyof TrtcRoomEvents as `on${Capitalize<Name>}`]?: (event: TrtcRoomEvent<Name>) => void
}
