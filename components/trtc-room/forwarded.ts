import { roomMethods, type RoomMethods } from '../../src/schema/methods'

interface Owner {
  readonly actions: RoomMethods
}

/** The component's methods: each does what the action of the same name does. */
export const forwarded = (Object.keys(roomMethods) as (keyof RoomMethods)[]).reduce((methods, name) => {
  const forward = function (this: Owner, ...args: unknown[]): unknown {
    return (this.actions[name] as (...args: unknown[]) => unknown)(...args)
  }
  return { ...methods, [name]: forward }
}, {} as RoomMethods)
