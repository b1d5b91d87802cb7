import type { Session } from '../../../src/session/session'
import { checkObstacles } from '../actions/preflight'
import type { AutoEntry } from '../properties/auto-entry'

interface Room {
  readonly session: Session
  readonly autoEntry: Pick<AutoEntry, 'retry'>
}

export const guideHandlers = {
  /**
   * Checks again when the page is shown: the user may have granted permissions. Obstacles that only the app's
   * owner can resolve are checked at the next entry only.
   */
  async onGuideReturn(this: Room): Promise<void> {
    const { session, autoEntry } = this
    const canResolve = session.state.obstacles.some((obstacle) => obstacle !== 'notPermitted')
    if (!canResolve) return
    const { ok } = await checkObstacles(session, false)
    // Only a missing privacy consent prevents entering; without a device the room can still be entered.
    if (ok && session.state.lastError === 'privacy') autoEntry.retry()
  },
}
