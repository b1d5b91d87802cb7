import type { Input } from '../../src/machine/inputs'
import type { RoomState } from '../../src/machine/state'
import type { PusherCall } from '../../src/session/host'
import { nextOrder, nothing, type Told } from '../../src/session/pusher-control'

const memory = new WeakMap<RoomState, Told>()

/** What a pusher is told when the room has come from one state to the next; it remembers what it was told before. */
export function pusherCalls(before: RoomState, input: Input, after: RoomState): readonly PusherCall[] {
  let told = memory.get(before) ?? { ...nothing, push: before.push }
  if (input.type === 'stopped' && told.tries > 0) told = nothing
  const calls: PusherCall[] = []
  for (let order = nextOrder(told, after); order && !after.hidden; order = nextOrder(told, after)) {
    if (order === 'confirm' || order === 'giveUp') break
    if (order === 'stop') calls.push({ type: 'pusher/stop', entryID: told.push?.entryID ?? 0, call: 0 })
    if (order === 'start') calls.push({ type: 'pusher/start', entryID: after.entryID, call: 0 })
    // Nobody waits here: a link that is to be restarted counts as stopped when its pause is over.
    const overdue = after.leaving === null ? 'restart' : 'nobody'
    told =
      order === 'stop' ? { ...told, stop: 'pending', tries: 1, overdue } : { ...nothing, push: after.push }
  }
  memory.set(after, told)
  return calls
}
