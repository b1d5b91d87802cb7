import type { Diagnostic } from '../../build/diagnostic'
import { panelCss } from './panel-css'
import type { RuntimeProblemDetail } from './runtime-problem-event'

/**
 * The problems of a phone without a wall: their number in a corner, and a list that a click opens. It opens by
 * itself only for what is fatal; then there is no page that it could cover.
 */
export class ProblemPanel {
  private readonly host = document.createElement('playground-problems')
  private readonly count = document.createElement('button')
  private readonly list = document.createElement('ol')
  private build: readonly Diagnostic[] = []
  private readonly runtime = new Map<string, RuntimeProblemDetail>()

  constructor() {
    const root = this.host.attachShadow({ mode: 'open' })
    const style = document.createElement('style')
    style.textContent = panelCss
    this.count.onclick = () => this.open(this.list.hasAttribute('hidden'))
    this.open(false)
    root.append(style, this.list, this.count)
  }

  showBuild(problems: readonly Diagnostic[]): void {
    this.build = problems
    this.draw(problems.some(({ fatal }) => fatal))
  }

  addRuntime(problem: RuntimeProblemDetail): void {
    if (this.runtime.has(problem.text)) return
    this.runtime.set(problem.text, problem)
    this.draw(problem.fatal)
  }

  private open(on: boolean): void {
    this.list.hidden = !on
    this.count.ariaExpanded = String(on)
  }

  private draw(isFatal: boolean): void {
    const runtime = [...this.runtime.values()].map(({ text }) => drawRuntime(text))
    this.list.replaceChildren(...this.build.map(drawDiagnostic), ...runtime)
    const { childElementCount } = this.list
    this.count.textContent = String(childElementCount)
    this.count.ariaLabel = `Problems: ${childElementCount}`
    if (isFatal) this.open(true)
    if (childElementCount > 0) document.documentElement.append(this.host)
    else this.host.remove()
  }
}

function drawDiagnostic({ severity, file, line, column, text, lineText }: Diagnostic): HTMLElement {
  const item = element(
    'li',
    severity,
    element('b', '', text),
    element('code', 'place', `${file}:${line}:${column}`),
  )
  if (lineText.trim() !== '') {
    const before = lineText.slice(0, column - 1)
    item.append(element('pre', '', before, element('mark', '', lineText.slice(column - 1) || ' ')))
  }
  return item
}

function drawRuntime(text: string): HTMLElement {
  const [first = '', ...stack] = text.split('\n')
  const item = element('li', 'error', element('b', '', first))
  if (stack.length > 0) item.append(element('pre', '', stack.slice(0, 6).join('\n')))
  return item
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}
