import { createStore, delMany, entries, setMany } from 'idb-keyval'
import { phoneQuery } from '../../phone-query'
import { FileKeeper } from './file-keeper'
import { FileTree } from './file-tree'
import { extensionFor, mediaTypeOf } from './media-type'

/** The files of this phone. Its temporary ones last as long as its page. */
export const phoneFiles = new FileTree()

const database = createStore(`playground/${phoneQuery.rest['user'] ?? ''}`, 'files')

const keeper = new FileKeeper(phoneFiles, {
  entries: () => entries(database),
  setMany: (list) => setMany(list, database),
  delMany: (paths) => delMany(paths, database),
})

/** Without a database, as in private windows, files last as long as the page. */
const giveUp = (error: unknown): void => console.warn('files are not kept:', error)

export const restoreFiles = (): Promise<void> => keeper.restore().catch(giveUp)

export const saveFiles = (): void => void keeper.save().catch(giveUp)

const urls = new Map<string, { readonly bytes: Uint8Array; readonly url: string }>()

/** A URL that the browser can show, for a path of the file system. Undefined if there is no such file. */
export function fileUrl(path: string): string | undefined {
  if (!phoneFiles.has(path) || phoneFiles.stat(path).isDirectory()) return undefined
  const bytes = phoneFiles.read(path)
  const known = urls.get(path)
  if (known?.bytes === bytes) return known.url
  if (known) URL.revokeObjectURL(known.url)
  const url = URL.createObjectURL(blobOf(path))
  urls.set(path, { bytes, url })
  return url
}

export const blobOf = (path: string): Blob =>
  new Blob([phoneFiles.read(path) as Uint8Array<ArrayBuffer>], { type: mediaTypeOf(path) })

/** Keeps what a person has chosen, a tag has recorded, or a server has sent, as a temporary file. */
export async function keepTemporary(blob: Blob, extension = extensionFor(blob.type)): Promise<string> {
  return phoneFiles.addTemporary(new Uint8Array(await blob.arrayBuffer()), extension)
}
