import { parseBots } from '../../rooms/bots'
import type { Bot } from '../../rooms/bots'
import { phoneQuery } from '../phone-query'
import { currentRoom } from '../room/current-room'

/** The bots that this phone adds to a room without bots. */
let wanted = parseBots(phoneQuery.bots)

export const wantedBots = (): readonly Bot[] => wanted

/** Replaces the bots, in this room or the next one. */
export function setBots(list: readonly Bot[] | string): void {
  wanted = typeof list === 'string' ? parseBots(list) : [...list]
  currentRoom.value?.setBots(wanted)
}
