import type { TRTC } from './trtc'
import type { RoomMethods } from '../schema/methods'

/** What `selectComponent()` gives: the room's methods, and those that pages of 2020 used. */
export interface ComponentMethods
  extends RoomMethods, Pick<TRTC, 'on' | 'off' | 'EVENT' | 'getPusherContext'> {
  /** The class `TRTC` over this room, for code that was written for it. */
  getTRTC(): TRTC
  /** Same as `exitRoom`; where `config` names the user, it also goes back from the page. */
  _hangUp(): Promise<void>
}
