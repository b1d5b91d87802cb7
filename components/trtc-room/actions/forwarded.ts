import { mapValues } from '../../../src/schema/map-values'
import { roomMethods, type RoomMethods } from '../../../src/schema/methods'
import { pickBy } from '../../../src/schema/pick-by'
import { asRoomError, ParameterError } from '../../../src/schema/room-error'
import { isMissing, kindOf } from '../../../src/schema/rule'
import type { Log } from '../../../src/session/log'
import type { Secrets } from '../../../src/session/secrets'

interface Owner {
  readonly actions: RoomMethods
  /** Absent before the component is attached. */
  readonly log?: Log
  readonly session?: { readonly secrets: Secrets }
}

type MethodName = keyof RoomMethods

/**
 * The component's methods: each forwards to the action of the same name. They never throw; promises reject with a
 * `RoomError` or a `ParameterError` only. A rejection that is not handled is logged instead of reported as unhandled.
 */
export const forwarded = mapValues(
  roomMethods,
  (name) =>
    function (this: Owner, ...args: unknown[]): unknown {
      try {
        const answer = (this.actions[name] as (...args: unknown[]) => unknown)(...argumentsOf(name, args))
        return answer instanceof Promise ? reporting(this, name, answer) : answer
      } catch (error) {
        return reporting(this, name, Promise.reject(asRoomError(error)))
      }
    },
) as RoomMethods

/** Masks secrets: the platform's messages may repeat the push url. */
function reporting({ log, session }: Owner, name: string, answer: Promise<unknown>): Promise<unknown> {
  const named = answer.catch((error: unknown) => {
    const reason = asRoomError(error)
    throw (session?.secrets.maskedError(reason) ?? reason) as Error
  })
  named.catch(({ message }: Error) => log?.warn(`${name} rejects: ${message}`))
  return named
}

/** Arguments, and fields of them, that are null count as left out. */
function argumentsOf(name: MethodName, [given]: readonly unknown[]): readonly unknown[] {
  const takes = roomMethods[name]
  if (takes === 'nothing' || isMissing(given)) return []
  if (typeof given === 'object' && !Array.isArray(given)) return [partsOf(name, given)]
  if (takes === 'value') return [given]
  throw new ParameterError(name, 'options', kindOf(given), 'an object')
}

function partsOf(name: MethodName, given: object): object {
  try {
    return pickBy({ ...given }, (part) => !isMissing(part))
  } catch {
    throw new ParameterError(name, 'options', 'an object that throws when it is read', 'a plain object')
  }
}
