/** A column that is scrolled to one of its rows, as in pickers. */
export class Wheel {
  private settled = 0

  constructor(
    private readonly element: HTMLElement,
    private readonly rowHeight: () => number,
    private readonly listener: { readonly started?: () => void; readonly settled: (index: number) => void },
  ) {
    element.addEventListener('pointerdown', () => listener.started?.())
    element.addEventListener('scrollend', () => this.settle())
    element.addEventListener('click', (event) => this.moveTowards(event))
  }

  /** The row in the middle. */
  get index(): number {
    return Math.max(0, Math.round(this.element.scrollTop / (this.rowHeight() || 1)))
  }

  moveTo(index: number, behavior: ScrollBehavior = 'instant'): void {
    this.settled = behavior === 'instant' ? index : this.settled
    this.element.scrollTo({ top: index * this.rowHeight(), behavior })
  }

  private settle(): void {
    const { index } = this
    if (index === this.settled) return
    this.settled = index
    this.listener.settled(index)
  }

  /** A tap on a row turns the wheel to it; a mouse cannot flick. */
  private moveTowards({ clientY }: MouseEvent): void {
    const { top, height } = this.element.getBoundingClientRect()
    const rows = Math.round((clientY - top - height / 2) / (this.rowHeight() || 1))
    if (rows !== 0) this.moveTo(this.index + rows, 'smooth')
  }
}

/** The padding lets the first and the last row reach the middle. */
export const wheelCss = (selector: string, row: string): string => `
  ${selector}{flex:1;min-width:0;height:100%;box-sizing:border-box;padding:calc((var(--wheel) - var(--row)) / 2) 0;overflow:hidden auto;
    scroll-snap-type:y mandatory;scrollbar-width:none;text-align:center;cursor:ns-resize;
    mask-image:linear-gradient(transparent,#000 35%,#000 65%,transparent)}
  ${selector}>${row}{height:var(--row);line-height:var(--row);overflow:hidden;scroll-snap-align:center;white-space:nowrap;text-overflow:ellipsis}`
