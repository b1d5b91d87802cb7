import { findObstacles } from '../../../src/native/preflight'
import type { RoomMethods } from '../../../src/schema/methods'
import type { Preflight, WantedMedia } from '../../../src/schema/obstacles'
import type { Session } from '../../../src/session/session'
import type { Target } from './target'

/** Checks what is in the way of the media that are on, or of those that are named, and lets the guide show it. */
export async function checkObstacles(
  session: Session,
  ask: boolean,
  media?: WantedMedia,
  holder?: object,
): Promise<Preflight> {
  const { pusher, obstacles: before } = session.state
  const wanted = media ?? { camera: pusher.enableCamera, mic: pusher.enableMic }
  const found = await findObstacles(wanted, ask, holder)
  // What the native layer has told meanwhile is newer, and it may know better.
  const newer = session.state.obstacles === before ? [] : session.state.obstacles
  const reasons = [...new Set([...found, ...newer])]
  session.send({ type: 'hindered', obstacles: reasons })
  return { ok: reasons.length === 0, reasons }
}

export const preflightActions = ({ session, component }: Target): Pick<RoomMethods, 'preflight'> => ({
  preflight: (media) => checkObstacles(session, true, media, component),
})
