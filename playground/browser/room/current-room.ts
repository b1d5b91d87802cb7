import { Observable } from '../observable'
import type { RoomSession } from './room-session'

/**
 * The room of this phone. A phone has one pusher, so every player plays from its room; a play URL contains
 * none.
 */
export const currentRoom = new Observable<RoomSession | undefined>(undefined)
