import type { RoomMethods } from '../../../src/schema/methods'
import { playerActions } from './players'
import { preflightActions } from './preflight'
import { pusherActions } from './pusher'
import { roomActions } from './room'
import type { Target } from './target'
import { layoutActions } from './layout'
import { viewActions } from './views'

/** All that a page can ask of the component. */
export const actionsOf = (target: Target): RoomMethods => ({
  ...roomActions(target),
  ...layoutActions(target),
  ...viewActions(target),
  ...pusherActions(target),
  ...playerActions(target),
  ...preflightActions(target),
})
