import type { Page } from 'playwright-core'
import { Phone, whenOpen } from './phone'

/** The wall of phones. */
export class Wall {
  constructor(
    readonly page: Page,
    private readonly timeout?: number,
  ) {}

  /** The phone of a user on the wall. */
  async phoneOf(user: string): Promise<Phone> {
    const element = await this.page.waitForSelector(`figure[data-user="${user}"] iframe`)
    const frame = await element.contentFrame()
    if (!frame) throw new Error(`${user} has no phone`)
    return whenOpen(new Phone(frame, user, this.timeout))
  }

  async closePhone(user: string): Promise<void> {
    await this.page.locator(`figure[data-user="${user}"] figcaption button`).last().click()
  }
}
