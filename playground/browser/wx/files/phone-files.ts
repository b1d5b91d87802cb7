import { FileTree } from './file-tree'
import { extensionFor, mediaTypeOf } from './media-type'

/** The files of this phone. They last as long as its page. */
export const phoneFiles = new FileTree()

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
