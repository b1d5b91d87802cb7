import { connect } from './page-connection'
import { ProblemPanel } from './problem-panel'
import { runtimeProblem } from './runtime-problem-event'

const panel = new ProblemPanel()
const isFramed = window.parent !== window

connect((event) => {
  if (event.type === 'problems') panel.showBuild(event.problems)
  // The wall brings its phones along when it is loaded again itself.
  else if (event.part === 'phone' ? location.pathname === '/phone.html' : !isFramed) location.reload()
})

window.addEventListener(runtimeProblem, (event) => panel.addRuntime((event as CustomEvent<string>).detail))
