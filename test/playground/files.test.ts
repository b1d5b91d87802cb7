/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util'
import { fileSystemManager } from '../../playground/browser/wx/files/file-system-manager'
import { extensionFor } from '../../playground/browser/wx/files/media-type'
import { FileTree } from '../../playground/browser/wx/files/file-tree'

Object.assign(globalThis, { TextDecoder, TextEncoder })

type Sync = (...args: unknown[]) => unknown
type Async = (options: object) => Promise<Record<string, unknown>>

const usr = 'wxfile://usr'
let files: FileTree
let manager: Record<string, Sync> & { readFile: Async; mkdir: Async; stat: Async }
beforeEach(() => {
  files = new FileTree()
  manager = fileSystemManager(files) as typeof manager
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
