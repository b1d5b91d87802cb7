import { phoneQuery } from '../phone-query'
import { Trace } from './trace'

const due: (() => void)[] = []
const runAll = (): void => {
  for (const run of due.splice(0)) run()
}

const channel = new MessageChannel()
channel.port1.onmessage = runAll

/** Before any timer that is due as well: what that one does belongs to no event before it. */
const afterTask = (): void => {
  if ('scheduler' in globalThis) void scheduler.postTask(runAll, { priority: 'user-blocking' })
  else channel.port2.postMessage(undefined)
}

/** Everything that this phone records. */
export const trace = new Trace({
  phone: phoneQuery.rest['user'] ?? '',
  afterTask: (run) => {
    // Once for all that end with the current task.
    if (due.push(run) === 1) afterTask()
  },
})
