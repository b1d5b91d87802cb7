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
  private readonly making = new Map<string, Promise<T>>()

  get(key: string, make: () => Made<T>): T {
    const known = this.entries.get(key)
    return known && isCurrent(known) ? known.value : this.keep(key, Date.now(), make())
  }

  /** The same of what takes a while; whoever asks meanwhile gets it too, unless a file has changed since. */
  async getLater(key: string, make: () => Promise<Made<T>>): Promise<T> {
    while (this.making.has(key)) await this.making.get(key)?.catch(() => undefined)
    const known = this.entries.get(key)
    if (known && isCurrent(known)) return known.value
    const start = Date.now()
    const making = make()
      .then((made) => this.keep(key, start, made))
      .finally(() => this.making.delete(key))
    this.making.set(key, making)
    return making
  }

  private keep(key: string, start: number, { value, files }: Made<T>): T {
    const stamps = new Map([...files].map((file) => [file, stampOf(file)]))
    // A file that has changed meanwhile may have been read before.
    const isOld = [...stamps.keys()].every((file) => modified(file) < start - CLOCK_STEP)
    if (isOld) this.entries.set(key, { value, stamps })
    else this.entries.delete(key)
    return value
  }
}

// Times of files are those of the system's last tick.
const CLOCK_STEP = 20

const isCurrent = ({ stamps }: Entry<unknown>): boolean =>
  [...stamps].every(([file, stamp]) => stampOf(file) === stamp)

const modified = (file: string): number => statsOf(file)?.mtimeMs ?? 0

/** Changes with the file; empty without one. */
export function stampOf(file: string): string {
  const stats = statsOf(file)
  return stats ? `${stats.mtimeMs}:${stats.size}` : ''
}

/** Undefined also for a path that leads through a file. */
function statsOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
