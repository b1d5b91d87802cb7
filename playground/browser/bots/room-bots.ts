import type { Bot } from '../../rooms/bots'
import { Observable } from '../observable'

/** The bots of the room, as the room service announced them last. */
export const roomBots = new Observable<readonly Bot[]>([])
