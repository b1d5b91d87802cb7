import type { RoomMethods } from '../../../src/schema/methods'
import { screenActions } from './screens'
import { snapshotActions } from './snapshots'
import { preflightActions } from './preflight'
import { pusherActions } from './pusher'
import { roomActions } from './room'
import type { Target } from './target'
import { layoutActions } from './layout'
import { viewActions } from './views'

/** All methods of the component. */
export const actionsOf = (target: Target): RoomMethods => ({
  ...roomActions(target),
  ...layoutActions(target),
  ...viewActions(target),
  ...pusherActions(target),
  ...screenActions(target),
  ...snapshotActions(target),
  ...preflightActions(target),
})
