import { HostPage, must, room7 } from './host-page'
import type { Node } from './simulate'

/** A page in room 7 with these users, all with their cameras on. */
export async function roomOf(users: readonly string[], more: object = {}): Promise<HostPage> {
  const page = await HostPage.open({ ...room7, ...more })
  await page.entered()
  for (const user of users) {
    await page.users(1031, user)
    await page.video(user)
  }
  return page
}

export const classesOf = (node: Node): string => node.dom.className
export const tileOf = (page: HostPage, user: string): Node =>
  must(
    page.room
      .querySelectorAll('.tile')
      .find(({ dom }) => dom.getAttribute('data-user') === user || dom.dataset['user'] === user),
  )
