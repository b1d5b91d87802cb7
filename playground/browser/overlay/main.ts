import { connect } from './page-connection'
import { ProblemPanel } from './problem-panel'
import { runtimeProblem } from './runtime-problem-event'

const panel = new ProblemPanel()

connect((event) => {
  if (event.type === 'problems') panel.showBuild(event.problems)
  else location.reload()
})

window.addEventListener(runtimeProblem, (event) => panel.addRuntime((event as CustomEvent<string>).detail))
