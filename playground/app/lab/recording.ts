/** An event of the room, the page or the phone. */
export interface Happening {
  /** Milliseconds since the recording began. */
  readonly at: number
  readonly name: string
  readonly detail: Readonly<Record<string, unknown>>
}

interface Waiting {
  readonly name: string
  readonly fits: (happening: Happening) => boolean
  readonly done: (happening?: Happening) => void
}

/** A long run has tens of thousands of events, too many to paste a report of all. */
const KEPT = 3000

/** The events of this phone, in order. */
export class Recording {
  private readonly began = Date.now()
  private readonly kept: Happening[] = []
  private waiting: Waiting[] = []
  private dropped = 0

  /** The current position, for `since()`. */
  get mark(): number {
    return this.dropped + this.kept.length
  }

  get all(): readonly Happening[] {
    return this.kept
  }

  get now(): number {
    return Date.now() - this.began
  }

  note(name: string, detail: Readonly<Record<string, unknown>> = {}): void {
    const happening = { at: this.now, name, detail }
    this.kept.push(happening)
    if (this.kept.length > KEPT) this.dropped += this.kept.splice(0, KEPT / 10).length
    const [heard, still] = [true, false].map((is) =>
      this.waiting.filter((one) => (one.name === name && one.fits(happening)) === is),
    )
    this.waiting = still ?? []
    for (const { done } of heard ?? []) done(happening)
  }

  since(mark: number, name?: string): readonly Happening[] {
    const later = this.kept.slice(Math.max(0, mark - this.dropped))
    return name === undefined ? later : later.filter((one) => one.name === name)
  }

  /** The first event with the name since the mark, or undefined after the timeout. */
  until(
    name: string,
    { within, mark = this.mark, fits = () => true }: Expected,
  ): Promise<Happening | undefined> {
    const known = this.since(mark, name).find(fits)
    if (known) return Promise.resolve(known)
    return new Promise((resolve) => {
      const waiting: Waiting = { name, fits, done: resolve }
      this.waiting.push(waiting)
      setTimeout(() => {
        this.waiting = this.waiting.filter((one) => one !== waiting)
        resolve(undefined)
      }, within)
    })
  }
}

export interface Expected {
  /** Milliseconds. */
  readonly within: number
  readonly mark?: number
  readonly fits?: (happening: Happening) => boolean
}

/** The codes of the native tags, in order of arrival. */
export const codesOf = (happenings: readonly Happening[], name = 'localstateupdate'): number[] =>
  happenings.filter((one) => one.name === name).map(({ detail }) => Number(detail['code']))
