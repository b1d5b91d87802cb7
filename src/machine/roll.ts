import { madeFrom } from './differences'

/**
 * Lists whose items are asked for by name. State is plain lists that never change, and looking through them at every
 * event would make a large room slow. So a list has an index beside it, made when somebody first asks, and handed on
 * to the list that is made from it by one item. It holds nothing that the list does not say: a list that has lost its
 * index to a later one gets another.
 */
export class Roll<T extends object> {
  private readonly indexes = new WeakMap<readonly T[], Map<string, T>>()

  /** Names are unique in a list; what has the empty name is not found. */
  constructor(private readonly nameOf: (item: T) => string) {}

  find(list: readonly T[], name: string): T | undefined {
    return this.indexOf(list).get(name)
  }

  /** Those that have a name. */
  all(list: readonly T[]): readonly T[] {
    return [...this.indexOf(list).values()]
  }

  /** How many have a name. */
  count(list: readonly T[]): number {
    return this.indexOf(list).size
  }

  /** The list with that item at the end. */
  added(list: readonly T[], item: T): readonly T[] {
    // Pushed to a copy it would be copied twice.
    const next = list.concat([item])
    return this.follow(list, madeFrom(list, next, [list.length]), undefined, item)
  }

  /** The list with one item in the place of another. */
  replaced(list: readonly T[], before: T, after: T): readonly T[] {
    const next = list.slice()
    const index = list.indexOf(before)
    next[index] = after
    return this.follow(list, madeFrom(list, next, [index]), before, after)
  }

  /** The same list where nobody has that name. */
  without(list: readonly T[], name: string): readonly T[] {
    const item = this.find(list, name)
    if (!item) return list
    const next = list.slice()
    next.splice(list.indexOf(item), 1)
    return this.follow(list, next, item)
  }

  /** Hands the index on to a list that was made from this one by taking out `gone` and putting in `come`. */
  follow(list: readonly T[], next: readonly T[], gone?: T, come?: T): readonly T[] {
    const index = this.indexOf(list)
    this.indexes.delete(list)
    if (gone) index.delete(this.nameOf(gone))
    if (come) this.enter(index, come)
    this.indexes.set(next, index)
    return next
  }

  private indexOf(list: readonly T[]): Map<string, T> {
    const known = this.indexes.get(list)
    if (known) return known
    const index = new Map<string, T>()
    for (const item of list) this.enter(index, item)
    this.indexes.set(list, index)
    return index
  }

  private enter(index: Map<string, T>, item: T): void {
    const name = this.nameOf(item)
    if (name !== '') index.set(name, item)
  }
}
