import { extensionOf } from '../files/media-type'
import { blobOf, keepTemporary } from '../files/phone-files'
import { wxCall } from '../wx-call'
import { measurePicture, measureVideo } from './measure'
import { pickFiles } from './pick-files'

interface ChooseOptions {
  readonly count?: number
  readonly mediaType?: readonly string[]
  readonly type?: string
}

const keep = async (
  file: File,
): Promise<{ path: string; size: number; name: string; type: string; time: number }> => ({
  path: await keepTemporary(file, extensionOf(file.name)),
  size: file.size,
  name: file.name,
  type: file.type.split('/')[0] ?? '',
  time: Math.floor(file.lastModified / 1000),
})

const keepAll = async (accept: string, count: number): Promise<Awaited<ReturnType<typeof keep>>[]> =>
  Promise.all((await pickFiles(accept, count)).map(keep))

async function chooseMedia({ count = 9, mediaType = ['image', 'video'] }: ChooseOptions): Promise<object> {
  const kinds = mediaType.includes('mix') ? ['image', 'video'] : mediaType
  const accept = kinds.includes('image') ? 'image/*' : 'video/*'
  const files = await keepAll(accept, count)
  const tempFiles = await Promise.all(
    files.map(async ({ path, size, type }) => ({
      tempFilePath: path,
      ...(type === 'video' && { ...(await measureVideo(blobOf(path))), thumbTempFilePath: '' }),
      size,
      fileType: type,
    })),
  )
  const [first] = tempFiles
  return {
    tempFiles,
    type: tempFiles.every(({ fileType }) => fileType === first?.fileType) ? first?.fileType : 'mix',
  }
}

/** Pictures, videos and files that a person chooses. */
export const chooseApis: Readonly<Record<string, unknown>> = {
  chooseImage: wxCall('chooseImage', async ({ count = 9 }: ChooseOptions) => {
    const files = await keepAll('image/*', count)
    return {
      tempFilePaths: files.map(({ path }) => path),
      tempFiles: files.map(({ path, size }) => ({ path, size })),
    }
  }),
  chooseMedia: wxCall('chooseMedia', chooseMedia),
  chooseVideo: wxCall('chooseVideo', async () => {
    const [file] = await keepAll('video/*', 1)
    if (!file) throw new Error('cancel')
    return { tempFilePath: file.path, thumbTempFilePath: '', ...(await measureVideo(blobOf(file.path))) }
  }),
  chooseMessageFile: wxCall('chooseMessageFile', async ({ count = 100, type = 'all' }: ChooseOptions) => {
    const accept = type === 'image' || type === 'video' ? `${type}/*` : ''
    const files = await keepAll(accept, count)
    return { tempFiles: files.map((file) => ({ ...file, type: file.type || 'file' })) }
  }),
  getImageInfo: wxCall('getImageInfo', ({ src = '' }: { readonly src?: string }) => measurePicture(src)),
  getVideoInfo: wxCall('getVideoInfo', async ({ src = '' }: { readonly src?: string }) => ({
    orientation: 'up',
    type: 'mp4',
    bitrate: 0,
    fps: 0,
    ...(await measureVideo(blobOf(src))),
  })),
}
