interface File {
  readonly bytes: Uint8Array
  /** In seconds. */
  readonly time: number
}

/** A file that is not temporary; without bytes a folder. */
export type KeptFile = Partial<File>

export interface FileStats {
  readonly mode: number
  readonly size: number
  readonly lastAccessedTime: number
  readonly lastModifiedTime: number
  isDirectory(): boolean
  isFile(): boolean
}

export const USER_DATA = 'wxfile://usr'

/** The folders that exist from the start; only the first may be written by the mini program itself. */
const roots = [USER_DATA, 'wxfile://']

const TEMPORARY = 'wxfile://tmp_'

const MAX_BYTES = 200 * 1024 * 1024

/** The files of one phone, by their paths. Errors are in the words of WeChat. */
export class FileTree {
  private readonly files = new Map<string, File>()
  private readonly folders = new Set(roots)
  private count = 0

  /** What outlasts the page: what the mini program has written or saved, and its folders. */
  get kept(): ReadonlyMap<string, KeptFile> {
    const folders = [...this.folders].filter((path) => !roots.includes(path))
    const files = [...this.files].filter(([path]) => !path.startsWith(TEMPORARY))
    return new Map([...folders.map((path): [string, KeptFile] => [path, {}]), ...files])
  }

  restore(kept: ReadonlyMap<string, KeptFile>): void {
    for (const [path, { bytes, time = 0 }] of kept)
      if (bytes) this.files.set(path, { bytes, time })
      else this.folders.add(path)
  }

  /** A new temporary file. */
  addTemporary(bytes: Uint8Array, extension: string): string {
    const path = `${TEMPORARY}${Date.now().toString(36)}${++this.count}${extension && `.${extension}`}`
    this.put(path, bytes)
    return path
  }

  has(path: string): boolean {
    return this.files.has(clean(path)) || this.folders.has(clean(path))
  }

  access(path: string): void {
    if (!this.has(path)) throw missing('access', path)
  }

  read(path: string): Uint8Array {
    const file = this.files.get(clean(path))
    if (!file) throw this.folders.has(clean(path)) ? illegal('read', path) : missing('open', path)
    return file.bytes
  }

  write(path: string, bytes: Uint8Array): void {
    checkWritable('open', path)
    if (this.folders.has(clean(path))) throw illegal('open', path)
    if (!this.folders.has(parentOf(path))) throw missing('open', path)
    this.put(path, bytes)
  }

  append(path: string, bytes: Uint8Array): void {
    this.write(path, joined(this.read(path), bytes))
  }

  stat(path: string): FileStats {
    this.access(path)
    const file = this.files.get(clean(path))
    const time = file?.time ?? 0
    return {
      mode: file ? 33206 : 16822,
      size: file?.bytes.byteLength ?? 0,
      lastAccessedTime: time,
      lastModifiedTime: time,
      isDirectory: () => !file,
      isFile: () => Boolean(file),
    }
  }

  makeFolder(path: string, isRecursive: boolean): void {
    checkWritable('mkdir', path)
    if (this.has(path)) {
      if (isRecursive && this.folders.has(clean(path))) return
      throw new Error(`file already exists ${path}`)
    }
    if (!this.folders.has(parentOf(path))) {
      if (!isRecursive) throw missing('mkdir', path)
      this.makeFolder(parentOf(path), true)
    }
    this.folders.add(clean(path))
  }

  removeFolder(path: string, isRecursive: boolean): void {
    checkWritable('rmdir', path)
    if (!this.folders.has(clean(path)) || clean(path) === USER_DATA) throw missing('rmdir', path)
    if (!isRecursive && this.list(path).length > 0) throw new Error(`directory not empty ${path}`)
    const inside = `${clean(path)}/`
    for (const name of this.files.keys()) if (name.startsWith(inside)) this.files.delete(name)
    for (const name of this.folders) if (name.startsWith(inside)) this.folders.delete(name)
    this.folders.delete(clean(path))
  }

  /** The names in a folder. */
  list(path: string): string[] {
    if (this.files.has(clean(path))) throw new Error(`not a directory ${path}`)
    if (!this.folders.has(clean(path))) throw missing('scandir', path)
    const names = [...this.files.keys(), ...this.folders].filter(
      (name) => parentOf(name) === clean(path) && name !== clean(path),
    )
    return names.map((name) => name.slice(name.lastIndexOf('/') + 1)).sort()
  }

  /** Everything in a folder, below it too, by paths from it; the folder itself is `/`. */
  walk(path: string): string[] {
    const inside = `${clean(path)}/`
    const names = [...this.files.keys(), ...this.folders].filter((name) => name.startsWith(inside))
    return ['/', ...names.map((name) => `/${name.slice(inside.length)}`).sort()]
  }

  remove(path: string): void {
    if (this.folders.has(clean(path))) throw new Error(`operation not permitted, unlink '${path}'`)
    if (!this.files.delete(clean(path))) throw missing('unlink', path)
  }

  rename(from: string, to: string): void {
    this.access(from)
    checkWritable('rename', to)
    if (!this.folders.has(parentOf(to))) throw missing('rename', to)
    const [old, now] = [clean(from), clean(to)]
    for (const name of [...this.folders])
      if (name === old || name.startsWith(`${old}/`)) {
        this.folders.delete(name)
        this.folders.add(now + name.slice(old.length))
      }
    for (const [name, file] of [...this.files])
      if (name === old || name.startsWith(`${old}/`)) {
        this.files.delete(name)
        this.files.set(now + name.slice(old.length), file)
      }
  }

  /** Moves a temporary file to the saved ones. */
  save(from: string, to?: string): string {
    const bytes = this.read(from)
    const path = to ?? clean(from).replace(/^wxfile:\/\/(tmp_|usr\/)?/, 'wxfile://store_')
    if (to === undefined) this.put(path, bytes)
    else this.write(to, bytes)
    if (clean(from) !== clean(path)) this.files.delete(clean(from))
    return path
  }

  /** What `saveFile` has saved. */
  get saved(): { readonly filePath: string; readonly size: number; readonly createTime: number }[] {
    return [...this.files]
      .filter(([path]) => path.startsWith('wxfile://store_'))
      .map(([filePath, { bytes, time }]) => ({ filePath, size: bytes.byteLength, createTime: time }))
  }

  private put(path: string, bytes: Uint8Array): void {
    const others = [...this.files].reduce(
      (sum, [name, file]) => sum + (name === clean(path) ? 0 : file.bytes.byteLength),
      0,
    )
    if (others + bytes.byteLength > MAX_BYTES)
      throw new Error('the maximum size of the file storage limit is exceeded')
    this.files.set(clean(path), { bytes, time: Math.floor(Date.now() / 1000) })
  }
}

/** Without repeated and final slashes, `.` and `..`. */
function clean(path: string): string {
  const [scheme, rest] = /^wxfile:\/\//.test(path) ? ['wxfile://', path.slice(9)] : ['', path]
  const parts: string[] = []
  for (const part of rest.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return scheme + parts.join('/')
}

function parentOf(path: string): string {
  const text = clean(path)
  const end = text.lastIndexOf('/')
  return end < 'wxfile://'.length ? 'wxfile://' : text.slice(0, end)
}

function checkWritable(operation: string, path: string): void {
  if (clean(path) !== USER_DATA && !clean(path).startsWith(`${USER_DATA}/`))
    throw new Error(`permission denied, ${operation} '${path}'`)
}

const missing = (operation: string, path: string): Error =>
  new Error(`no such file or directory, ${operation} '${path}'`)

const illegal = (operation: string, path: string): Error =>
  new Error(`illegal operation on a directory, ${operation} '${path}'`)

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.byteLength + other.byteLength)
  both.set(one)
  both.set(other, one.byteLength)
  return both
}
