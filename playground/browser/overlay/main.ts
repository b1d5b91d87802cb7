import { connect } from './page-connection'
import { ProblemPanel } from './problem-panel'
import { runtimeProblem } from './runtime-problem-event'
import type { RuntimeProblemDetail } from './runtime-problem-event'

// On the wall, the dock shows the problems.
const panel = window.parent === window ? new ProblemPanel() : undefined

connect((event) => {
  if (event.type === 'problems') panel?.showBuild(event.problems)
  else location.reload()
})

window.addEventListener(runtimeProblem, (event) =>
  panel?.addRuntime((event as CustomEvent<RuntimeProblemDetail>).detail),
)
