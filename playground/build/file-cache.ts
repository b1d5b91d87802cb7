import fs from 'node:fs'

interface Made<T> {
  readonly value: T
  /** The files that it was made from, also those that did not exist. */
  readonly files: Iterable<string>
}

interface Entry<T> {
  readonly value: T
  readonly stamps: ReadonlyMap<string, string>
}

/** Values that were made from files, until one of these changes. */
export class FileCache<T> {
  private readonly entries = new Map<string, Entry<T>>()

  get(key: string, make: () => Made<T>): T {
    const known = this.entries.get(key)
    if (known && isCurrent(known)) return known.value
    const start = Date.now() - CLOCK_STEP
    const { value, files } = make()
    const stamps = new Map([...files].map((file) => [file, stampOf(file)]))
    // A file that has changed meanwhile may have been read before.
    if ([...stamps.keys()].every((file) => modified(file) < start)) this.entries.set(key, { value, stamps })
    else this.entries.delete(key)
    return value
  }
}

// Times of files are those of the system's last tick.
const CLOCK_STEP = 20

const isCurrent = ({ stamps }: Entry<unknown>): boolean =>
  [...stamps].every(([file, stamp]) => stampOf(file) === stamp)

const modified = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Changes with the file; empty without one. */
export function stampOf(file: string): string {
  const stats = fs.statSync(file, { throwIfNoEntry: false })
  return stats ? `${stats.mtimeMs}:${stats.size}` : ''
}
