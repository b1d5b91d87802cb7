import type { Bot } from '../../rooms/bots'
import { BotLink } from './bot-link'
import { roomBots } from './room-bots'

/** The bots of the room that this phone is in. */
export class BotLinks {
  private readonly links = new Map<string, BotLink>()

  get isEmpty(): boolean {
    return this.links.size === 0
  }

  of(userID: string): BotLink | undefined {
    return this.links.get(userID)
  }

  set(bots: readonly Bot[]): void {
    const names = new Set(bots.map(({ userID }) => userID))
    for (const [userID, link] of this.links) if (!names.has(userID)) this.close(userID, link)
    for (const bot of bots) this.linkOf(bot).set(bot)
    roomBots.set(bots)
  }

  private linkOf(bot: Bot): BotLink {
    const link = this.links.get(bot.userID) ?? new BotLink(bot)
    this.links.set(bot.userID, link)
    return link
  }

  private close(userID: string, link: BotLink): void {
    link.close()
    this.links.delete(userID)
  }
}
