/** The last entries of a list that is never full. */
export class Ring<T> {
  private items: T[] = []

  constructor(private readonly limit: number) {}

  add(item: T): void {
    this.items.push(item)
    // Occasionally, not for each entry.
    if (this.items.length >= 2 * this.limit) this.items = this.items.slice(-this.limit)
  }

  get list(): readonly T[] {
    return this.items.slice(-this.limit)
  }

  clear(): void {
    this.items = []
  }
}
