import { Ring } from './ring'
import { Secrets } from './secrets'
import { shorten } from './shorten'
import type { TraceDraft, TraceEntry } from './trace-entry'

/** Number of entries that a phone keeps. */
const KEPT = 3000
/** Results that come later than this begin a group of their own, ms. */
const LONGEST_GROUP = 5000
/** Events that come several times a second are recorded this often, ms; always if something follows. */
const PAUSE = 2000

export interface TraceOptions {
  /** The user of the phone. */
  readonly phone: string
  readonly now?: () => number
  /** Runs after the current task and its microtasks. */
  readonly afterTask: (run: () => void) => void
}

/** The group that is open, and the event that leads it once something follows. */
interface Group {
  id: number | undefined
  readonly since: number
  leader: TraceDraft | undefined
}

/**
 * What a phone records. Entries of one task belong together: an event, the patches and calls that follow, and
 * the callbacks of these calls.
 */
export class Trace {
  readonly secrets = new Secrets()
  private readonly ring = new Ring<TraceEntry>(KEPT)
  private readonly listeners = new Set<(entry: TraceEntry) => void>()
  private readonly lastTimes = new Map<string, number>()
  private readonly now: () => number
  private count = 0
  private depth = 0
  private group: Group | undefined

  constructor(private readonly options: TraceOptions) {
    this.now = options.now ?? Date.now
  }

  get entries(): readonly TraceEntry[] {
    return this.ring.list
  }

  clear(): void {
    this.ring.clear()
  }

  /** Calls the listener for every later entry. Returns a function that removes it. */
  subscribe(listener: (entry: TraceEntry) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  record(draft: TraceDraft): TraceEntry {
    if (draft.group !== undefined) return this.add(draft, draft.group)
    const group = this.opened()
    const { leader } = group
    group.leader = undefined
    if (leader) group.id = this.add(leader, group.id).id
    const entry = this.add(draft, group.id)
    group.id = entry.group
    return entry
  }

  /** Runs an event's handlers: what is recorded meanwhile belongs to the event. */
  within<T>(draft: TraceDraft, run: () => T): T {
    if (this.depth === 0) this.group = undefined
    this.record(draft)
    return this.inside(this.opened(), run)
  }

  /** Like `within`, for events that come several times a second. */
  withinFrequent<T>(draft: TraceDraft, run: () => T): T {
    if (this.depth > 0) return run()
    const name = `${draft.target ?? ''} ${draft.name}`
    const isDue = this.now() - (this.lastTimes.get(name) ?? -Infinity) >= PAUSE
    if (isDue) {
      this.lastTimes.set(name, this.now())
      return this.within({ ...draft, frequent: true }, run)
    }
    return this.inside({ id: undefined, since: this.now(), leader: draft }, run)
  }

  /** A callback that, when called, belongs to what is recorded now. */
  bind<A extends unknown[], R>(callback: (...args: A) => R): (...args: A) => R {
    const { group } = this
    return (...args) => {
      if (!group || this.now() - group.since > LONGEST_GROUP) return callback(...args)
      return this.inside(group, () => callback(...args))
    }
  }

  private inside<T>(group: Group, run: () => T): T {
    const outer = this.group
    this.group = group
    this.depth += 1
    try {
      return run()
    } finally {
      this.depth -= 1
      // Promises that were resolved meanwhile continue in the same task.
      if (this.depth > 0) this.group = outer
      else this.closeAfterTask()
    }
  }

  private opened(): Group {
    if (!this.group) {
      this.group = { id: undefined, since: this.now(), leader: undefined }
      this.closeAfterTask()
    }
    return this.group
  }

  private closeAfterTask(): void {
    const { group } = this
    this.options.afterTask(() => {
      if (this.depth === 0 && this.group === group) this.group = undefined
    })
  }

  private add(draft: TraceDraft, group: number | undefined): TraceEntry {
    const id = (this.count += 1)
    const { name, detail, at, ...rest } = draft
    const entry: TraceEntry = {
      id,
      t: this.now(),
      phone: this.options.phone,
      ...rest,
      group: group ?? id,
      name: this.secrets.mask(name),
      ...(at && { at: { ...at, what: this.secrets.mask(at.what) } }),
      ...(detail !== undefined && { detail: shorten(detail, this.secrets) }),
    }
    this.ring.add(entry)
    for (const listener of [...this.listeners]) listener(entry)
    return entry
  }
}
