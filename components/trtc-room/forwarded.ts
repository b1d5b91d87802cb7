import { mapValues } from '../../src/schema/map-values'
import { roomMethods, type RoomMethods } from '../../src/schema/methods'
import { asRoomError } from '../../src/schema/room-error'
import type { Log } from '../../src/session/log'

interface Owner {
  readonly actions: RoomMethods
  /** Absent before the component is attached. */
  readonly log?: Log
}

/**
 * The component's methods: each does what the action of the same name does. A promise is rejected with a `RoomError` or
 * a `ParameterError` only; who does not look at it finds in the log why, and no unhandled rejection.
 */
export const forwarded = mapValues(
  roomMethods,
  (name) =>
    function (this: Owner, ...args: unknown[]): unknown {
      try {
        const answer = (this.actions[name] as (...args: unknown[]) => unknown)(...args)
        return answer instanceof Promise ? told(this, name, answer) : answer
      } catch (error) {
        return told(this, name, Promise.reject(asRoomError(error)))
      }
    },
) as RoomMethods

function told({ log }: Owner, name: string, answer: Promise<unknown>): Promise<unknown> {
  const named = answer.catch((error: unknown) => {
    throw asRoomError(error)
  })
  named.catch(({ message }: Error) => log?.warn(`${name} rejects: ${message}`))
  return named
}
