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

  /** Writes what has changed since it could be written last. */
  save(): Promise<void> {
    this.work = this.work.catch(() => undefined).then(() => this.write())
    return this.work
  }

  private async write(): Promise<void> {
    const { kept } = this.files
    const changed = [...kept].filter(
      ([path, file]) => this.kept.get(path)?.bytes !== file.bytes || !this.kept.has(path),
    )
    const gone = [...this.kept.keys()].filter((path) => !kept.has(path))
    if (changed.length + gone.length === 0) return
    await this.store.setMany(changed)
    await this.store.delMany(gone)
    this.kept = kept
  }
}
