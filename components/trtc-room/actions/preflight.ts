import { findObstacles } from '../../../src/native/preflight'
import type { RoomMethods } from '../../../src/schema/methods'
import type { Preflight, WantedMedia } from '../../../src/schema/obstacles'
import type { Session } from '../../../src/session/session'
import type { Target } from './target'

/** Checks for obstacles to the given media, or to those that are on, and shows them in the guide. */
export async function checkObstacles(
  session: Session,
  ask: boolean,
  media?: WantedMedia,
  holder?: object,
): Promise<Preflight> {
  const { pusher, obstacles: before } = session.state
  const wanted = media ?? { camera: pusher.enableCamera, mic: pusher.enableMic }
  const found = await findObstacles(wanted, ask, holder)
  // A report of the native layer in the meantime is newer and may be more precise.
  const newer = session.state.obstacles === before ? [] : session.state.obstacles
  const reasons = [...new Set([...found, ...newer])]
  session.send({ type: 'obstaclesFound', obstacles: reasons })
  return { ok: reasons.length === 0, reasons }
}

export const preflightActions = ({ session, component }: Target): Pick<RoomMethods, 'preflight'> => ({
  preflight: (media) => checkObstacles(session, true, media, component),
})
