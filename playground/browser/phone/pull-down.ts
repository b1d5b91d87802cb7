import './pull-down.css'

/** How far the page has to be pulled, and where it stays while it refreshes. */
const DEPTH = 50

/** The refresh of a page that is pulled down beyond its beginning. */
export class PullDown {
  private from: number | undefined

  constructor(
    private readonly content: HTMLElement,
    private readonly onPull: () => void,
    isDark: boolean,
  ) {
    const dots = document.createElement('div')
    dots.className = 'pull-down'
    dots.toggleAttribute('data-dark', isDark)
    dots.append(...[1, 2, 3].map(() => document.createElement('i')))
    content.before(dots)
  }

  /** Lets fingers and mice pull. */
  watch(): void {
    const { content } = this
    content.addEventListener('touchstart', ({ touches }) => this.press(touches[0]), { passive: true })
    content.addEventListener('touchmove', ({ touches }) => this.drag(touches[0]), { passive: true })
    for (const type of ['touchend', 'touchcancel']) content.addEventListener(type, () => this.letGo())
    content.addEventListener('mousedown', (event) => this.press(event))
    window.addEventListener('mousemove', (event) => event.buttons === 1 && this.drag(event))
    window.addEventListener('mouseup', () => this.letGo())
  }

  start(): void {
    if (this.content.hasAttribute('data-refreshing')) return
    this.move(DEPTH)
    this.content.toggleAttribute('data-refreshing', true)
    this.onPull()
  }

  stop(): void {
    this.content.removeAttribute('data-refreshing')
    this.move(0)
  }

  private press(at: { readonly clientY: number } | undefined): void {
    const isFree = this.content.scrollTop === 0 && !this.content.hasAttribute('data-refreshing')
    this.from = isFree ? at?.clientY : undefined
  }

  private drag(at: { readonly clientY: number } | undefined): void {
    if (this.from === undefined || !at || this.content.scrollTop > 0) return
    this.move(Math.max(0, Math.min((at.clientY - this.from) / 2, DEPTH * 1.5)))
  }

  private letGo(): void {
    if (this.from === undefined) return
    this.from = undefined
    if (parseFloat(this.content.style.paddingTop || '0') >= DEPTH) this.start()
    else this.move(0)
  }

  private move(depth: number): void {
    this.content.style.paddingTop = depth > 0 ? `${depth}px` : ''
  }
}
