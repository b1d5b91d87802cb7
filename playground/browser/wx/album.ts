import { assetUrl } from '../tags/asset-url'
import { extensionFor } from './files/media-type'
import { readMedia } from './media/measure'
import { wxCall } from './wx-call'

interface Saved {
  readonly filePath?: string
}

/** The browser's download folder is the album, and the disk. */
async function save({ filePath = '' }: Saved): Promise<void> {
  const { type } = await readMedia(filePath)
  const link = document.createElement('a')
  link.href = assetUrl(filePath, 'app')
  const kind = type.startsWith('image/') ? 'snapshot' : 'file'
  link.download = `${kind}.${extensionFor(type) || 'bin'}`
  link.click()
}

export const albumApis: Readonly<Record<string, unknown>> = Object.fromEntries(
  ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'saveFileToDisk'].map((name) => [
    name,
    wxCall(name, save),
  ]),
)
