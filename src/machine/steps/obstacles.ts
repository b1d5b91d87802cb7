import { isAbout, isObstacle, type Device, type Obstacle } from '../../schema/obstacles'
import { emit } from '../effects'
import type { Input, InputOf } from '../inputs'
import type { RoomState } from '../state'
import type { Outcome, Step } from '../step'

/** Whether the phone lets us use it, by its last word. */
export const isAllowed = ({ obstacles }: RoomState, device: Device): boolean =>
  !obstacles.some((obstacle) => isAbout(device, obstacle))

function announce({ obstacles }: RoomState, next: readonly Obstacle[]): Outcome {
  if (next.length === obstacles.length && next.every((obstacle) => obstacles.includes(obstacle))) return {}
  return { set: { obstacles: next }, effects: [emit('GUIDE_CHANGE', { reasons: next })] }
}

/** Somebody has looked: this is in the way, and nothing else. */
export const noteObstacles: Step<InputOf<'hindered'>> = (state, { obstacles }) => announce(state, obstacles)

/** The native layer has met something that a user or an owner of the mini program can mend. */
export const noteRefusal: Step = (state, input: Input) => {
  const reason = 'failure' in input ? input.failure.reason : ''
  return isObstacle(reason) ? announce(state, [...new Set([...state.obstacles, reason])]) : {}
}

/** Switched on, a device is asked for anew. */
export const askAgain: Step<InputOf<'setPusher'>> = (state, { attributes: { enableCamera, enableMic } }) => {
  const isWanted = (obstacle: Obstacle): boolean =>
    (enableCamera === true && isAbout('camera', obstacle)) || (enableMic === true && isAbout('mic', obstacle))
  return announce(
    state,
    state.obstacles.filter((obstacle) => !isWanted(obstacle)),
  )
}
