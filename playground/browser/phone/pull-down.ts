import { PullGesture } from '../engine/pull-gesture'
import { pullDots } from '../engine/pull-dots'

/** How far the page has to be pulled, and where it stays while it refreshes. */
const DEPTH = 50

/** The refresh of a page that is pulled down beyond its beginning. */
export class PullDown {
  constructor(
    private readonly content: HTMLElement,
    private readonly onPull: () => void,
    isDark: boolean,
  ) {
    content.before(pullDots(isDark))
  }

  /** Lets fingers and mice pull. */
  watch(): void {
    new PullGesture(this.content, {
      isFree: () => !this.content.hasAttribute('data-refreshing'),
      pulled: (depth) => this.move(Math.min(depth, DEPTH * 1.5)),
      released: (depth) => (depth >= DEPTH ? this.start() : this.move(0)),
    })
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

  private move(depth: number): void {
    this.content.toggleAttribute('data-pulled', depth > 0)
    this.content.style.paddingTop = depth > 0 ? `${depth}px` : ''
  }
}
