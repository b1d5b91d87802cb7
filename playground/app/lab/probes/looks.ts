import { judged, noted, type Finding } from '../finding'
import type { Lab } from '../lab'

/** Visual checks: only prepares the room. */
const shows =
  (settings: Parameters<Lab['page']['show']>[0]) =>
  async (lab: Lab): Promise<Finding> => {
    await lab.page.show(settings)
    return noted({})
  }

export const corners = shows({ layout: '1v1' })
export const drag = shows({ layout: '1v1' })
export const pages = shows({ layout: 'grid', maxPlayers: 6 })

/** Turns the camera off and on once, so that avatar and video alternate. */
export async function overlay(lab: Lab): Promise<Finding> {
  await lab.look()
  await lab.room.unpublishLocalVideo()
  await lab.look()
  await lab.room.publishLocalVideo()
  return noted({})
}

/** Another page of the demo draws its own tiles. A phone can only be in one room at a time. */
export async function ownTile(lab: Lab): Promise<Finding> {
  await lab.leave()
  await lab.page.open(`/pages/custom/custom?user=${lab.userID}&room=${lab.roomID}`)
  await lab.recording.until('show', { within: 600_000 })
  await lab.enter()
  return noted({})
}

export async function nine(lab: Lab): Promise<Finding> {
  await lab.page.show({ layout: 'grid' })
  await lab.page.untilDone()
  const users = lab.room.getRemoteUserList()
  const { streams } = lab.room.getDiagnostics().room
  return judged(users.length >= 8, { users: users.length + 1, streams })
}
