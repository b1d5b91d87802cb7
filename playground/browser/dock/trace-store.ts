import { computed, signal } from '@preact/signals'
import type { TraceEntry } from '../trace/trace-entry'
import { addTotals } from './timeline'
import type { Total } from './timeline'

/** Entries of all phones that the dock keeps. */
const KEPT = 6000
/** What is drawn at once, ms. */
const PAUSE = 250
/** How long phones that are busy may keep the dock waiting, ms. */
const LONGEST = 1000

/** What the phones of the wall have recorded. */
export class TraceStore {
  readonly entries = signal<readonly TraceEntry[]>([])
  readonly totals = signal<Readonly<Record<string, Total>>>({})
  /** The entries at the time of the pause; none while it runs. */
  private readonly frozen = signal<readonly TraceEntry[] | undefined>(undefined)
  readonly isPaused = computed(() => this.frozen.value !== undefined)
  private readonly due: TraceEntry[] = []
  private timer: number | undefined
  readonly shown = computed(() => this.frozen.value ?? this.entries.value)

  /** They are shown a moment later, together with those of the other phones. */
  add(entries: readonly TraceEntry[]): void {
    this.due.push(...entries)
    this.timer ??= window.setTimeout(() => whenIdle(() => this.flush()), PAUSE)
  }

  /** Also those that are not shown yet. */
  all(): readonly TraceEntry[] {
    this.flush()
    return this.entries.value
  }

  clear(): void {
    this.due.length = 0
    this.entries.value = []
    this.totals.value = {}
    if (this.frozen.value) this.frozen.value = []
  }

  /** What comes meanwhile is kept, and shown afterwards. */
  setPaused(on: boolean): void {
    this.frozen.value = on ? this.entries.value : undefined
  }

  private flush(): void {
    this.timer = undefined
    const entries = this.due.splice(0)
    const all = [...this.entries.value, ...entries]
    this.entries.value = all.length > KEPT ? all.slice(-KEPT) : all
    this.totals.value = addTotals(this.totals.value, entries)
  }
}

/** Phones that start have the processor first. Safari does not know when it is idle. */
const whenIdle = (run: () => void): void =>
  void ('requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: LONGEST }) : run())
