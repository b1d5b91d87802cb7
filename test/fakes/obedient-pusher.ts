import type { Input } from '../../src/machine/inputs'
import type { RoomState } from '../../src/machine/state'
import type { PusherCall } from '../../src/session/host'
import { nextOrder, stoppedStatus, type PusherStatus } from '../../src/session/pusher-control'

const memory = new WeakMap<RoomState, PusherStatus>()

/** The pusher calls for a transition from one state to the next. Remembers the calls for `before`. */
export function pusherCalls(before: RoomState, input: Input, after: RoomState): readonly PusherCall[] {
  let status = memory.get(before) ?? { ...stoppedStatus, push: before.push }
  if (input.type === 'stopped' && status.tries > 0) status = stoppedStatus
  const calls: PusherCall[] = []
  for (let order = nextOrder(status, after); order && !after.hidden; order = nextOrder(status, after)) {
    if (order === 'confirm' || order === 'giveUp') break
    if (order === 'stop') calls.push({ type: 'pusher/stop', entryID: status.push?.entryID ?? 0, call: 0 })
    if (order === 'start') calls.push({ type: 'pusher/start', entryID: after.entryID, call: 0 })
    // No timers here: a connection that is to be restarted counts as stopped when its delay is over.
    const overdue = after.leaving === null ? 'restart' : null
    status =
      order === 'stop'
        ? { ...status, stop: 'pending', tries: 1, overdue }
        : { ...stoppedStatus, push: after.push }
  }
  memory.set(after, status)
  return calls
}
