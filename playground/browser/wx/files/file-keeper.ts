import type { FileTree, KeptFile } from './file-tree'

/** Where files outlast their page: IndexedDB. */
export interface FileStore {
  entries(): Promise<[string, KeptFile][]>
  setMany(entries: [string, KeptFile][]): Promise<void>
  delMany(paths: string[]): Promise<void>
}

/** Keeps the files of a phone that are not temporary. */
export class FileKeeper {
  private kept: ReadonlyMap<string, KeptFile> = new Map()
  private work: Promise<void> = Promise.resolve()

  constructor(
    private readonly files: FileTree,
    private readonly store: FileStore,
  ) {}

  /** Brings back what earlier pages have kept. */
  async restore(): Promise<void> {
    this.kept = new Map(await this.store.entries())
    this.files.restore(this.kept)
  }

  /** Writes what has changed since the last time. */
  save(): Promise<void> {
    const before = this.kept
    this.kept = this.files.kept
    const changed = [...this.kept].filter(
      ([path, file]) => before.get(path)?.bytes !== file.bytes || !before.has(path),
    )
    const gone = [...before.keys()].filter((path) => !this.kept.has(path))
    if (changed.length + gone.length === 0) return this.work
    this.work = this.work.then(async () => {
      await this.store.setMany(changed)
      await this.store.delMany(gone)
    })
    return this.work
  }
}
