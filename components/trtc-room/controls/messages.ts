import { isCrossing, type Notice } from './notices'

/** A message is not repeated within this time, ms. */
const PATIENCE = 30_000

const readingTime = (text: string): number => Math.min(2000 + 70 * text.length, 6000)

/** Shows messages one after the other, each long enough to be read; similar ones are merged. */
export class Messages {
  private waiting: readonly Notice[] = []
  private readonly shownAt = new Map<string, number>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private isPaused = false

  /** `show` renders messages and returns their text; an empty list clears them. */
  constructor(
    private readonly now: () => number,
    private readonly show: (notices: readonly Notice[]) => string,
  ) {}

  announce(notice: Notice): void {
    if (this.isPaused || !this.isDue(notice)) return
    this.waiting = [...this.waiting, notice]
    if (this.timer === undefined) this.next()
  }

  stop(): void {
    if (this.timer !== undefined) clearTimeout(this.timer)
  }

  /** Events in the background are not shown later. */
  pause(): void {
    this.isPaused = true
    this.waiting = []
    this.stop()
  }

  /** Clears the current message. */
  resume(): void {
    this.isPaused = false
    this.stop()
    this.next()
  }

  private isDue(notice: Notice): boolean {
    if (isCrossing(notice)) return true
    const what = `${notice.kind} ${notice.userID}`
    const last = this.shownAt.get(what) ?? -PATIENCE
    this.shownAt.set(what, this.now())
    return this.now() - last >= PATIENCE
  }

  private next(): void {
    const [first] = this.waiting
    const text = this.show(this.waiting.filter(({ kind }) => kind === first?.kind))
    this.waiting = this.waiting.filter(({ kind }) => kind !== first?.kind)
    this.timer = first ? setTimeout(() => this.next(), text === '' ? 0 : readingTime(text)) : undefined
  }
}
