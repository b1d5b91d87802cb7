import { onOrder } from '../chaos/faults'
import { problems } from '../engine/runtime-problems'
import type { RuntimeProblem } from '../engine/runtime-problems'
import { trace } from './phone-trace'
import { watchConsole } from './watch-console'
import { watchRequests } from './watch-requests'
import { watchStreams } from './watch-streams'

/** Records what does not pass through the engine or through `wx`. */
export function watchPhone(): void {
  watchConsole(trace)
  watchRequests(trace)
  watchStreams()
  for (const problem of problems.list) recordProblem(problem)
  problems.onProblem(recordProblem)
  onOrder((order) => {
    const name = typeof order === 'string' ? order : Object.keys(order).join(', ')
    trace.within({ kind: 'trouble', name, detail: order }, () => undefined)
  })
}

function recordProblem({ severity, text, fatal }: RuntimeProblem): void {
  const level = severity === 'error' ? 'error' : 'warn'
  trace.record({ kind: 'problem', name: text, level, ...(fatal && { fatal }) })
}
