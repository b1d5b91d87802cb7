import { phoneQuery } from '../phone-query'
import { Trace } from './trace'

const due: (() => void)[] = []
const channel = new MessageChannel()
channel.port1.onmessage = () => {
  for (const run of due.splice(0)) run()
}

/** Everything that this phone records. */
export const trace = new Trace({
  phone: phoneQuery.rest['user'] ?? '',
  afterTask: (run) => {
    // One message for all that end with the current task.
    if (due.push(run) === 1) channel.port2.postMessage(undefined)
  },
})
