import { Wheel, wheelCss } from './wheel'

export interface PickerSheetOptions {
  readonly title: string
  readonly isChinese: boolean
  readonly columns: () => readonly (readonly string[])[]
  /** The picked row of each column. */
  readonly picked: () => readonly number[]
  readonly pick: (column: number, row: number) => void
  readonly done: (isConfirmed: boolean) => void
}

export interface PickerSheet {
  /** Draws columns and rows again. */
  readonly refresh: () => void
  readonly close: () => void
}

const ROW = 40
const SHOWN_ROWS = 5

/** A sheet with wheels at the bottom of the phone. */
export function showPickerSheet(options: PickerSheetOptions): PickerSheet {
  const { title, isChinese, done } = options
  const close = (isConfirmed: boolean) => (): void => {
    veil.remove()
    done(isConfirmed)
  }
  const [no, yes] = isChinese ? ['取消', '确定'] : ['Cancel', 'OK']
  const head = part(
    'div',
    'head',
    button('cancel', no, close(false)),
    part('b', '', title),
    button('confirm', yes, close(true)),
  )
  const wheels = part('div', 'wheels')
  const sheet = part('div', 'picker-sheet', head, wheels)
  const veil = part('div', 'picker-veil', sheet)
  veil.addEventListener('click', ({ target }) => target === veil && close(false)())
  ;(document.querySelector('.phone') ?? document.body).append(veil)
  const refresh = (): void => drawWheels(wheels, options)
  refresh()
  return { refresh, close: () => veil.remove() }
}

/** Keeps the wheels that stay, so that one is not replaced while it is turned. */
function drawWheels(parent: HTMLElement, options: PickerSheetOptions): void {
  const columns = options.columns()
  while (parent.childElementCount > columns.length) parent.lastElementChild?.remove()
  columns.forEach((words, at) => {
    const known = parent.children[at] as WheelElement | undefined
    const column = known ?? addWheel(parent, at, options)
    const text = words.join('\n')
    if (column.dataset['words'] !== text) {
      column.dataset['words'] = text
      column.replaceChildren(...words.map((word) => part('div', '', word)))
    }
    column.wheel.moveTo(options.picked()[at] ?? 0)
  })
}

type WheelElement = HTMLElement & { wheel: Wheel }

function addWheel(parent: HTMLElement, at: number, options: PickerSheetOptions): WheelElement {
  const element = part('div', 'wheel')
  const settled = (row: number): void => {
    options.pick(at, row)
    drawWheels(parent, options)
  }
  parent.append(element)
  return Object.assign(element, { wheel: new Wheel(element, () => ROW, { settled }) })
}

function part(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.append(...children)
  return element
}

function button(className: string, text: string, act: () => void): HTMLElement {
  const element = part('button', className, text)
  element.onclick = act
  return element
}

export const pickerSheetCss = `
  .picker-veil{position:absolute;inset:0;z-index:60;display:flex;align-items:flex-end;background:rgba(0,0,0,.5)}
  .picker-sheet{width:100%;padding-bottom:var(--safe-area-inset-bottom,0px);border-radius:12px 12px 0 0;background:#fff;color:#000;
    font-size:17px;animation:picker-in .2s ease-out}
  @keyframes picker-in{from{transform:translateY(100%)}}
  .picker-sheet>.head{display:flex;align-items:center;justify-content:space-between;height:52px;padding:0 8px;border-bottom:1px solid #ececec}
  .picker-sheet>.head>button{padding:8px 12px;border:0;background:none;color:#888;font:inherit;cursor:pointer}
  .picker-sheet>.head>.confirm{color:#07c160;font-weight:600}
  .picker-sheet>.wheels{--row:${ROW}px;--wheel:${ROW * SHOWN_ROWS}px;display:flex;position:relative;height:var(--wheel)}
  .picker-sheet>.wheels::after{content:"";position:absolute;inset:${ROW * 2}px 0 auto;height:${ROW}px;border:solid rgba(0,0,0,.1);
    border-width:1px 0;pointer-events:none}
  ${wheelCss('.picker-sheet .wheel', 'div')}`
