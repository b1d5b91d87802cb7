import { wxCall } from '../wx-call'
import { decoded, encoded } from './encodings'
import { phoneFiles, saveFiles } from './phone-files'
import type { FileTree } from './file-tree'

type Options = Readonly<Record<string, unknown>>
type Result = Readonly<Record<string, unknown>> | void

interface Operation {
  /** The arguments of the synchronous method, in order. */
  readonly args: readonly string[]
  /** The field that the synchronous method returns. */
  readonly returns?: string
  readonly run: (options: Options, files: FileTree) => Result
}

const textOf = (options: Options, name: string): string => {
  const value = options[name]
  if (typeof value !== 'string' || value === '')
    throw new Error(`${name} must be a path, not ${String(value)}`)
  return value
}

const encodingOf = ({ encoding }: Options): string | undefined =>
  typeof encoding === 'string' ? encoding : undefined

const operations: Readonly<Record<string, Operation>> = {
  access: { args: ['path'], run: (options, files) => files.access(textOf(options, 'path')) },
  readFile: { args: ['filePath', 'encoding', 'position', 'length'], returns: 'data', run: readFile },
  writeFile: {
    args: ['filePath', 'data', 'encoding'],
    run: (options, files) =>
      files.write(textOf(options, 'filePath'), encoded(options['data'], encodingOf(options))),
  },
  appendFile: {
    args: ['filePath', 'data', 'encoding'],
    run: (options, files) =>
      files.append(textOf(options, 'filePath'), encoded(options['data'], encodingOf(options))),
  },
  copyFile: {
    args: ['srcPath', 'destPath'],
    run: (options, files) =>
      files.write(textOf(options, 'destPath'), files.read(textOf(options, 'srcPath')).slice()),
  },
  rename: {
    args: ['oldPath', 'newPath'],
    run: (options, files) => files.rename(textOf(options, 'oldPath'), textOf(options, 'newPath')),
  },
  mkdir: {
    args: ['dirPath', 'recursive'],
    run: (options, files) => files.makeFolder(textOf(options, 'dirPath'), options['recursive'] === true),
  },
  rmdir: {
    args: ['dirPath', 'recursive'],
    run: (options, files) => files.removeFolder(textOf(options, 'dirPath'), options['recursive'] === true),
  },
  readdir: {
    args: ['dirPath'],
    returns: 'files',
    run: (options, files) => ({ files: files.list(textOf(options, 'dirPath')) }),
  },
  unlink: { args: ['filePath'], run: (options, files) => files.remove(textOf(options, 'filePath')) },
  stat: { args: ['path', 'recursive'], returns: 'stats', run: stat },
  truncate: {
    args: ['filePath', 'length'],
    run: (options, files) => {
      const path = textOf(options, 'filePath')
      files.write(path, files.read(path).slice(0, Number(options['length'] ?? 0)))
    },
  },
  saveFile: {
    args: ['tempFilePath', 'filePath'],
    returns: 'savedFilePath',
    run: ({ filePath, ...options }, files) => ({
      savedFilePath: files.save(
        textOf(options, 'tempFilePath'),
        typeof filePath === 'string' && filePath !== '' ? filePath : undefined,
      ),
    }),
  },
  getFileInfo: {
    args: ['filePath'],
    run: (options, files) => ({ size: files.read(textOf(options, 'filePath')).byteLength, digest: '' }),
  },
  getSavedFileList: { args: [], run: (_, files) => ({ fileList: files.saved }) },
  removeSavedFile: { args: ['filePath'], run: (options, files) => files.remove(textOf(options, 'filePath')) },
}

function readFile(options: Options, files: FileTree): Result {
  const bytes = files.read(textOf(options, 'filePath'))
  const from = Number(options['position'] ?? 0)
  const length = options['length'] === undefined ? bytes.byteLength - from : Number(options['length'])
  return { data: decoded(bytes.slice(from, from + length), encodingOf(options)) }
}

function stat(options: Options, files: FileTree): Result {
  const path = textOf(options, 'path')
  if (options['recursive'] !== true || files.stat(path).isFile()) return { stats: files.stat(path) }
  const stats = files.walk(path).map((name) => ({
    path: name,
    stats: files.stat(name === '/' ? path : path + name),
  }))
  return { stats }
}

/**
 * The result of `wx.getFileSystemManager()`: each operation with callbacks or a promise, and synchronously. `done`
 * is called after each.
 */
export function fileSystemManager(
  files: FileTree = phoneFiles,
  done: () => void = saveFiles,
): Readonly<Record<string, unknown>> {
  const methods = Object.entries(operations).flatMap(([name, { args, returns, run: operate }]) => {
    const run = (options: Options, tree: FileTree): Result => {
      const result = operate(options, tree)
      done()
      return result
    }
    return [
      [name, wxCall(name, (options: Options) => run(options, files) as object)],
      [
        `${name}Sync`,
        (...values: unknown[]) => {
          const options = Object.fromEntries(args.map((arg, at) => [arg, values[at]]))
          const result = carryOut(`${name}Sync`, () => run(options, files))
          return returns === undefined ? undefined : result?.[returns]
        },
      ],
    ]
  })
  return Object.fromEntries(methods) as Readonly<Record<string, unknown>>
}

function carryOut<R>(name: string, work: () => R): R {
  try {
    return work()
  } catch (error) {
    throw new Error(`${name}:fail ${(error as Error).message}`, { cause: error })
  }
}

const manager = fileSystemManager()

/** The old functions of `wx` for saved files do the same. */
export const fileApis: Readonly<Record<string, unknown>> = {
  getFileSystemManager: () => manager,
  ...Object.fromEntries(
    ['saveFile', 'getFileInfo', 'getSavedFileList', 'removeSavedFile'].map((name) => [name, manager[name]]),
  ),
  getSavedFileInfo: wxCall('getSavedFileInfo', ({ filePath = '' }: { readonly filePath?: string }) => {
    const found = phoneFiles.saved.find((one) => one.filePath === filePath)
    if (!found) throw new Error(`no such file ${filePath}`)
    return found
  }),
}
