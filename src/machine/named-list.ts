interface Index<T> {
  readonly named: Map<string, T>
  readonly flagged: Set<T>
}

/**
 * Finds items of immutable lists by name without scanning. A list gets its index at the first lookup; changing one
 * item passes the index on to the new list, so the old list would have to build another.
 */
export class NamedList<T extends object> {
  private readonly indexes = new WeakMap<readonly T[], Index<T>>()

  /**
   * Names are unique in a list; items with an empty name cannot be found. `isFlagged` selects a subset to read as a
   * set.
   */
  constructor(
    private readonly nameOf: (item: T) => string,
    private readonly isFlagged: (item: T) => boolean = () => false,
  ) {}

  find(list: readonly T[], name: string): T | undefined {
    return this.indexOf(list).named.get(name)
  }

  /** The flagged items, in no particular order. */
  flagged(list: readonly T[]): ReadonlySet<T> {
    return this.indexOf(list).flagged
  }

  /** The list with an item appended. */
  added(list: readonly T[], item: T): readonly T[] {
    // One copy; push() to a copy would make two.
    return this.handedOn(list, list.concat([item]), undefined, item)
  }

  /** The list with one item replaced. */
  replaced(list: readonly T[], before: T, after: T): readonly T[] {
    const next = list.slice()
    next[list.indexOf(before)] = after
    return this.handedOn(list, next, before, after)
  }

  /** The list without the item of that name; the same list if there is none. */
  without(list: readonly T[], name: string): readonly T[] {
    const item = this.find(list, name)
    if (!item) return list
    const next = list.slice()
    next.splice(list.indexOf(item), 1)
    return this.handedOn(list, next, item)
  }

  private handedOn(list: readonly T[], next: readonly T[], gone?: T, come?: T): readonly T[] {
    const index = this.indexOf(list)
    this.indexes.delete(list)
    if (gone) {
      index.named.delete(this.nameOf(gone))
      index.flagged.delete(gone)
    }
    if (come) this.enter(index, come)
    this.indexes.set(next, index)
    return next
  }

  private indexOf(list: readonly T[]): Index<T> {
    const known = this.indexes.get(list)
    if (known) return known
    const index = { named: new Map<string, T>(), flagged: new Set<T>() }
    for (const item of list) this.enter(index, item)
    this.indexes.set(list, index)
    return index
  }

  private enter({ named, flagged }: Index<T>, item: T): void {
    const name = this.nameOf(item)
    if (name !== '') named.set(name, item)
    if (this.isFlagged(item)) flagged.add(item)
  }
}
