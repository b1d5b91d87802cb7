import type { Diagnostic } from '../../build/diagnostic'
import { panelCss } from './panel-css'

/** Shows the mini program's problems over the page. It can be closed; the next build opens it again. */
export class ProblemPanel {
  private readonly host = document.createElement('playground-problems')
  private readonly list = document.createElement('ol')
  private build: readonly Diagnostic[] = []
  private runtime: string[] = []

  constructor() {
    const root = this.host.attachShadow({ mode: 'open' })
    const style = document.createElement('style')
    style.textContent = panelCss
    const close = Object.assign(document.createElement('button'), {
      textContent: '×',
      ariaLabel: 'Close',
      onclick: () => this.host.remove(),
    })
    root.append(style, close, this.list)
  }

  showBuild(problems: readonly Diagnostic[]): void {
    this.build = problems
    this.draw()
  }

  addRuntime(text: string): void {
    if (!this.runtime.includes(text)) this.runtime.push(text)
    this.draw()
  }

  private draw(): void {
    this.list.replaceChildren(...this.build.map(drawDiagnostic), ...this.runtime.map(drawRuntime))
    if (this.list.childElementCount > 0) document.documentElement.append(this.host)
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
