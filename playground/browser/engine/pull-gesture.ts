/** What is pulled, and what becomes of it. Depths are pixels. */
export interface PullListener {
  isFree(): boolean
  pulled(depth: number): void
  released(depth: number): void
}

interface Point {
  readonly target: EventTarget | null
  readonly clientY: number
}

/** The areas that a finger scrolls: the innermost one takes the pull. */
const AREAS = 'scroll-view[scrollY], .page-scroll'

/** A finger or a mouse that pulls a scrolled area down beyond its beginning. */
export class PullGesture {
  private from: number | undefined
  private depth = 0

  constructor(
    private readonly area: HTMLElement,
    private readonly listener: PullListener,
  ) {
    area.addEventListener('touchstart', ({ touches }) => this.press(touches[0]), { passive: true })
    area.addEventListener('touchmove', ({ touches }) => this.drag(touches[0]), { passive: true })
    for (const type of ['touchend', 'touchcancel']) area.addEventListener(type, () => this.letGo())
    area.addEventListener('mousedown', (event) => this.follow(event))
  }

  private press(at: Point | undefined): void {
    const isMine = at?.target instanceof Element && at.target.closest(AREAS) === this.area
    this.from = isMine && this.area.scrollTop === 0 && this.listener.isFree() ? at.clientY : undefined
    this.depth = 0
  }

  /** A mouse may leave the area while it pulls. */
  private follow(mouse: MouseEvent): void {
    this.press(mouse)
    const drag = (event: MouseEvent): void => this.drag(event)
    window.addEventListener('mousemove', drag)
    const end = (): void => {
      window.removeEventListener('mousemove', drag)
      this.letGo()
    }
    window.addEventListener('mouseup', end, { once: true })
  }

  /** The area follows at half of the speed. */
  private drag(at: Point | undefined): void {
    if (this.from === undefined || !at || this.area.scrollTop > 0) return
    this.depth = Math.max(0, (at.clientY - this.from) / 2)
    this.listener.pulled(this.depth)
  }

  private letGo(): void {
    if (this.from === undefined) return
    this.from = undefined
    this.listener.released(this.depth)
  }
}
