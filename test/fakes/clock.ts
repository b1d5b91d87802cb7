import type { Clock } from '../../src/session/timers'

interface Ring {
  readonly at: number
  readonly ring: () => void
}

/** A clock that advances only on request. */
export class FakeClock {
  private now = 0
  private readonly rings = new Set<Ring>()

  readonly clock: Clock = (ring, ms) => {
    const entry = { at: this.now + ms, ring }
    this.rings.add(entry)
    return () => this.rings.delete(entry)
  }

  get pending(): number {
    return this.rings.size
  }

  get time(): number {
    return this.now
  }

  /** Advances without firing timers, then fires all due ones, late and at once. */
  sleep(ms: number): void {
    this.now += ms
    for (const due of [...this.rings].filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at))
      if (this.rings.delete(due)) due.ring()
  }

  advance(ms: number): void {
    const end = this.now + ms
    for (let due = this.firstUntil(end); due; due = this.firstUntil(end)) {
      this.now = due.at
      this.rings.delete(due)
      due.ring()
    }
    this.now = end
  }

  private firstUntil(end: number): Ring | undefined {
    return [...this.rings].sort((a, b) => a.at - b.at).find(({ at }) => at <= end)
  }
}
