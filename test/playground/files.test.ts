/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util'
import { fileSystemManager } from '../../playground/browser/wx/files/file-system-manager'
import { extensionFor } from '../../playground/browser/wx/files/media-type'
import { FileKeeper } from '../../playground/browser/wx/files/file-keeper'
import type { FileStore } from '../../playground/browser/wx/files/file-keeper'
import { FileTree } from '../../playground/browser/wx/files/file-tree'
import type { KeptFile } from '../../playground/browser/wx/files/file-tree'

Object.assign(globalThis, { TextDecoder, TextEncoder })

type Sync = (...args: unknown[]) => unknown
type Async = (options: object) => Promise<Record<string, unknown>>

const usr = 'wxfile://usr'
let files: FileTree
let manager: Record<string, Sync> & { readFile: Async; mkdir: Async; stat: Async }
beforeEach(() => {
  files = new FileTree()
  manager = fileSystemManager(files, () => undefined) as typeof manager
})
const sync = (name: string, ...args: unknown[]): unknown => manager[`${name}Sync`]?.(...args)

test('what is written is read, in each encoding', () => {
  for (const encoding of ['utf8', 'utf-8', 'utf16le', 'ucs2', undefined]) {
    sync('writeFile', `${usr}/a.txt`, '你好 hello', encoding)
    expect(sync('readFile', `${usr}/a.txt`, encoding ?? 'utf8')).toBe('你好 hello')
  }
  for (const [encoding, text] of [
    ['base64', 'AP9h'],
    ['hex', '00ff61'],
    ['latin1', '\u0000ÿa'],
  ] as const) {
    sync('writeFile', `${usr}/b`, text, encoding)
    expect(sync('readFile', `${usr}/b`, encoding)).toBe(text)
    expect([...new Uint8Array(sync('readFile', `${usr}/b`) as ArrayBuffer)]).toEqual([0, 255, 97])
  }
})

test('bytes are copied in, a part can be read, text can be appended, the end cut off', () => {
  const bytes = Uint8Array.from([1, 2, 3, 4])
  sync('writeFile', `${usr}/a`, bytes.buffer)
  bytes[0] = 9
  expect([...new Uint8Array(sync('readFile', `${usr}/a`, undefined, 0, 2) as ArrayBuffer)]).toEqual([1, 2])
  sync('writeFile', `${usr}/t`, 'one')
  sync('appendFile', `${usr}/t`, ' two')
  expect(sync('readFile', `${usr}/t`, 'utf8')).toBe('one two')
  sync('truncate', `${usr}/t`, 3)
  expect(sync('readFile', `${usr}/t`, 'utf8')).toBe('one')
})

test('folders are made, listed, and removed', () => {
  sync('mkdir', `${usr}/a/b`, true)
  sync('mkdir', `${usr}/a/b`, true)
  sync('writeFile', `${usr}/a/b/c.txt`, 'c')
  expect([sync('readdir', usr), sync('readdir', `${usr}/a/`), sync('readdir', `${usr}/a/b`)]).toEqual([
    ['a'],
    ['b'],
    ['c.txt'],
  ])
  const stats = sync('stat', `${usr}/a`, true) as {
    path: string
    stats: { isFile(): boolean; size: number }
  }[]
  expect(stats.map(({ path, stats: one }) => [path, one.isFile(), one.size])).toEqual([
    ['/', false, 0],
    ['/b', false, 0],
    ['/b/c.txt', true, 1],
  ])
  expect(() => sync('rmdir', `${usr}/a`)).toThrow('rmdirSync:fail directory not empty')
  sync('rmdir', `${usr}/a`, true)
  expect(sync('readdir', usr)).toEqual([])
})

test('files and folders are renamed and copied', () => {
  sync('mkdir', `${usr}/a`)
  sync('writeFile', `${usr}/a/x`, 'x')
  sync('rename', `${usr}/a`, `${usr}/b`)
  sync('copyFile', `${usr}/b/x`, `${usr}/y`)
  expect([sync('readdir', usr), sync('readdir', `${usr}/b`)]).toEqual([['b', 'y'], ['x']])
  sync('unlink', `${usr}/y`)
  expect(() => sync('access', `${usr}/y`)).toThrow(
    "accessSync:fail no such file or directory, access 'wxfile://usr/y'",
  )
})

test('a temporary file is saved, and listed among the saved', () => {
  const path = files.addTemporary(Uint8Array.from([1]), 'png')
  expect(path).toMatch(/^wxfile:\/\/tmp_\w+\.png$/)
  const saved = sync('saveFile', path) as string
  expect(saved).toMatch(/^wxfile:\/\/store_\w+\.png$/)
  expect(files.has(path)).toBe(false)
  expect(files.saved).toMatchObject([{ filePath: saved, size: 1 }])
  const own = files.addTemporary(Uint8Array.from([2]), '')
  expect(sync('saveFile', own, `${usr}/mine`)).toBe(`${usr}/mine`)
})

test.each<[string, unknown[], string]>([
  ['readFile', [`${usr}/gone`], "no such file or directory, open 'wxfile://usr/gone'"],
  ['readFile', [usr], 'illegal operation on a directory'],
  ['readFile', [undefined], 'filePath must be a path, not undefined'],
  ['writeFile', [`${usr}/no/x`, ''], 'no such file or directory'],
  ['writeFile', ['/pages/a.txt', ''], "permission denied, open '/pages/a.txt'"],
  ['writeFile', [`${usr}/../x`, ''], 'permission denied'],
  ['writeFile', [`${usr}/a`, 7], 'data must be a string or an ArrayBuffer'],
  ['writeFile', [`${usr}/a`, '', 'latin9'], 'invalid encoding latin9; there are utf8'],
  ['mkdir', [usr], 'file already exists'],
  ['mkdir', [`${usr}/a/b`], 'no such file or directory, mkdir'],
  ['rmdir', [usr, true], 'no such file or directory, rmdir'],
  ['readdir', [`${usr}/gone`], 'no such file or directory, scandir'],
  ['unlink', [usr], 'operation not permitted, unlink'],
  ['rename', [`${usr}/gone`, `${usr}/a`], 'no such file or directory'],
])('%sSync(%j) tells why not', (name, args, message) => {
  expect(() => sync(name, ...args)).toThrow(`${name}Sync:fail ${message}`)
})

test('each works with callbacks and promises too', async () => {
  await manager.mkdir({ dirPath: `${usr}/a` })
  expect(await manager.stat({ path: `${usr}/a` })).toMatchObject({ errMsg: 'stat:ok' })
  await expect(manager.readFile({ filePath: `${usr}/gone` })).rejects.toMatchObject({
    errMsg: "readFile:fail no such file or directory, open 'wxfile://usr/gone'",
  })
})

test.each([
  ['image/jpeg', 'jpg'],
  ['image/png; a=b', 'png'],
  ['audio/webm;codecs=opus', 'webm'],
  ['application/json; charset=utf-8', 'json'],
  ['application/x-unknown', ''],
  ['', ''],
])('a file of the type %s gets the extension %j', (type, extension) => {
  expect(extensionFor(type)).toBe(extension)
})

test('there is a limit', () => {
  const bytes = { byteLength: 300 * 1024 * 1024 } as Uint8Array
  expect(() => files.write(`${usr}/big`, bytes)).toThrow('limit is exceeded')
})

describe('keeping files', () => {
  /** What IndexedDB does, in memory; each write is counted. */
  class MemoryStore implements FileStore {
    readonly content = new Map<string, KeptFile>()
    writes = 0

    entries(): Promise<[string, KeptFile][]> {
      return Promise.resolve([...this.content])
    }

    setMany(list: [string, KeptFile][]): Promise<void> {
      for (const [path, file] of list) this.content.set(path, file)
      this.writes += list.length
      return Promise.resolve()
    }

    delMany(paths: string[]): Promise<void> {
      for (const path of paths) this.content.delete(path)
      return Promise.resolve()
    }
  }

  const phone = async (store: FileStore): Promise<[typeof manager, FileKeeper, FileTree]> => {
    const tree = new FileTree()
    const keeper = new FileKeeper(tree, store)
    await keeper.restore()
    return [fileSystemManager(tree, () => void keeper.save()) as typeof manager, keeper, tree]
  }
  const call = (one: typeof manager, name: string, ...args: unknown[]): unknown =>
    one[`${name}Sync`]?.(...args)

  test('what was written, moved, removed and saved is there again on the next page; temporary files are not', async () => {
    const store = new MemoryStore()
    const [first, keeper, tree] = await phone(store)
    call(first, 'mkdir', `${usr}/a/b`, true)
    call(first, 'writeFile', `${usr}/a/b/old.txt`, 'text')
    call(first, 'rename', `${usr}/a/b/old.txt`, `${usr}/a/new.txt`)
    call(first, 'rmdir', `${usr}/a/b`)
    call(first, 'writeFile', `${usr}/gone`, 'gone')
    call(first, 'unlink', `${usr}/gone`)
    const saved = call(first, 'saveFile', tree.addTemporary(Uint8Array.from([1, 2]), 'bin')) as string
    const temporary = tree.addTemporary(Uint8Array.from([3]), 'bin')
    await keeper.save()
    const [second] = await phone(store)
    expect(call(second, 'readFile', `${usr}/a/new.txt`, 'utf8')).toBe('text')
    expect(call(second, 'readdir', usr)).toEqual(['a'])
    expect(call(second, 'readdir', `${usr}/a`)).toEqual(['new.txt'])
    expect([...new Uint8Array(call(second, 'readFile', saved) as ArrayBuffer)]).toEqual([1, 2])
    expect(() => call(second, 'access', temporary)).toThrow('no such file')
  })

  test('what could not be written is written the next time', async () => {
    const store = new MemoryStore()
    const [, keeper, tree] = await phone(store)
    const unsaved = fileSystemManager(tree, () => undefined) as typeof manager
    jest.spyOn(store, 'setMany').mockRejectedValueOnce(new Error('there is no room'))
    call(unsaved, 'writeFile', `${usr}/a`, '1')
    await expect(keeper.save()).rejects.toThrow('no room')
    call(unsaved, 'writeFile', `${usr}/b`, '2')
    await keeper.save()
    const [second] = await phone(store)
    expect(call(second, 'readdir', usr)).toEqual(['a', 'b'])
  })

  test('only what has changed is written', async () => {
    const store = new MemoryStore()
    const [first, keeper] = await phone(store)
    call(first, 'writeFile', `${usr}/a`, '1')
    call(first, 'writeFile', `${usr}/b`, '1')
    await keeper.save()
    expect(store.writes).toBe(2)
    call(first, 'readFile', `${usr}/b`, 'utf8')
    call(first, 'appendFile', `${usr}/a`, '2')
    await keeper.save()
    expect(store.writes).toBe(3)
  })
})
