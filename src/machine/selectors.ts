import { isAbout, type Device } from '../schema/obstacles'
import type { Role } from '../schema/events'
import type { PusherAttributes } from '../schema/pusher-fields'
import type { RoomState } from './state'

// What several steps, the session, the view and the component ask of a state.

/** A room is to be entered, or is entered. */
export const isWanted = ({ entry }: RoomState): boolean => entry !== null

/** The page sees to the pusher: it binds the url and calls `start()`. */
export const isManual = ({ start }: RoomState): boolean => start === 'manual'

export const isHidden = ({ hidden }: RoomState): boolean => hidden

/** The leave of the last room has not been reported yet. */
export const isLeaving = ({ leaving }: RoomState): boolean => leaving !== null && !leaving.done

/** Whether the device may be used, as far as the phone has reported. */
export const isAllowed = ({ obstacles }: Pick<RoomState, 'obstacles'>, device: Device): boolean =>
  !obstacles.some((obstacle) => isAbout(device, obstacle))

export const roleOf = ({ enableCamera, enableMic }: PusherAttributes): Role =>
  enableCamera || enableMic ? 'anchor' : 'audience'
