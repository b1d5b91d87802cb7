import { parseBots } from '../../server/bots'
import type { Bot } from '../../server/bots'
import { phoneQuery } from '../phone-query'
import { currentRoom } from '../room/current-room'

/** What this phone wants to find in a room that has no bots. */
let wanted = parseBots(phoneQuery.bots)

export const wantedBots = (): readonly Bot[] => wanted

/** From now on these are the bots, in this room or in the next. */
export function setBots(list: readonly Bot[] | string): void {
  wanted = typeof list === 'string' ? parseBots(list) : [...list]
  currentRoom.value?.setBots(wanted)
}
