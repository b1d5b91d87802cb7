import { madeFrom } from './differences'

interface Index<T> {
  readonly named: Map<string, T>
  readonly noted: Set<T>
}

/**
 * Lists whose items are asked for by name. State is plain lists that never change, and looking through them at every
 * event would make a large room slow. So a list has an index beside it, made when somebody first asks, and handed on
 * to the list that is made from it by one item. It holds nothing that the list does not say: a list that has lost its
 * index to a later one gets another.
 */
export class Roll<T extends object> {
  private readonly indexes = new WeakMap<readonly T[], Index<T>>()

  /** Names are unique in a list; what has the empty name is not found. The few noted ones are asked for together. */
  constructor(
    private readonly nameOf: (item: T) => string,
    private readonly isNoted: (item: T) => boolean = () => false,
  ) {}

  find(list: readonly T[], name: string): T | undefined {
    return this.indexOf(list).named.get(name)
  }

  /** How many have a name. */
  count(list: readonly T[]): number {
    return this.indexOf(list).named.size
  }

  /** In no order. */
  noted(list: readonly T[]): ReadonlySet<T> {
    return this.indexOf(list).noted
  }

  /** The list with that item at the end. */
  added(list: readonly T[], item: T): readonly T[] {
    // Pushed to a copy it would be copied twice.
    const next = list.concat([item])
    return this.handedOn(list, madeFrom(list, next, [list.length]), undefined, item)
  }

  /** The list with one item in the place of another. */
  replaced(list: readonly T[], before: T, after: T): readonly T[] {
    const next = list.slice()
    const index = list.indexOf(before)
    next[index] = after
    return this.handedOn(list, madeFrom(list, next, [index]), before, after)
  }

  /** The same list where nobody has that name. */
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
      index.noted.delete(gone)
    }
    if (come) this.enter(index, come)
    this.indexes.set(next, index)
    return next
  }

  private indexOf(list: readonly T[]): Index<T> {
    const known = this.indexes.get(list)
    if (known) return known
    const index = { named: new Map<string, T>(), noted: new Set<T>() }
    for (const item of list) this.enter(index, item)
    this.indexes.set(list, index)
    return index
  }

  private enter({ named, noted }: Index<T>, item: T): void {
    const name = this.nameOf(item)
    if (name !== '') named.set(name, item)
    if (this.isNoted(item)) noted.add(item)
  }
}
