import { isAbout, isObstacle, type Obstacle } from '../../schema/obstacles'
import { emit } from '../effects'
import type { Input, InputOf } from '../inputs'
import type { RoomState } from '../state'
import type { Outcome, Step } from '../step'

function announce({ obstacles }: RoomState, next: readonly Obstacle[]): Outcome {
  if (next.length === obstacles.length && next.every((obstacle) => obstacles.includes(obstacle))) return {}
  return { set: { obstacles: next }, effects: [emit('GUIDE_CHANGE', { reasons: next })] }
}

/** A check has found these obstacles and no others. */
export const noteObstacles: Step<InputOf<'obstaclesFound'>> = (state, { obstacles }) =>
  announce(state, obstacles)

/** Adds an obstacle that the native layer ran into and that the user or the owner of the mini program can resolve. */
export const noteRefusal: Step = (state, input: Input) => {
  const reason = 'failure' in input ? input.failure.reason : ''
  return isObstacle(reason) ? announce(state, [...new Set([...state.obstacles, reason])]) : {}
}

/** Switching a device on requests it again, so its obstacles are removed. */
export const retryDevice: Step<InputOf<'setPusher'>> = (
  state,
  { attributes: { enableCamera, enableMic } },
) => {
  const isWanted = (obstacle: Obstacle): boolean =>
    (enableCamera === true && isAbout('camera', obstacle)) || (enableMic === true && isAbout('mic', obstacle))
  return announce(
    state,
    state.obstacles.filter((obstacle) => !isWanted(obstacle)),
  )
}
