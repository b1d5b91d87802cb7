import type { TRTC } from './trtc'
import type { RoomMethods } from '../schema/methods'

/** What `selectComponent()` returns: the room's methods, and those that pages of 2020 used. */
export interface ComponentMethods
  extends RoomMethods, Pick<TRTC, 'on' | 'off' | 'EVENT' | 'getPusherContext'> {
  /** This room as an instance of the class `TRTC`, for code that was written for it. */
  getTRTC(): TRTC
  /** Same as `exitRoom`; also navigates back if `config` gives the user. */
  _hangUp(): Promise<void>
}
