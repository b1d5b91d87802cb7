import { mapValues } from '../../src/schema/map-values'
import { roomMethods, type RoomMethods } from '../../src/schema/methods'
import type { Log } from '../../src/session/log'

interface Owner {
  readonly actions: RoomMethods
  readonly log: Log
}

/**
 * The component's methods: each does what the action of the same name does. Who does not look at a promise finds in the
 * log why it was rejected, and no unhandled rejection.
 */
export const forwarded = mapValues(
  roomMethods,
  (name) =>
    function (this: Owner, ...args: unknown[]): unknown {
      const answer = (this.actions[name] as (...args: unknown[]) => unknown)(...args)
      if (answer instanceof Promise)
        answer.catch(({ message }: Error) => this.log.warn(`${name} rejects: ${message}`))
      return answer
    },
) as RoomMethods
