import { assetUrl } from '../../tags/asset-url'
import { extensionFor, extensionOf } from '../files/media-type'
import { keepTemporary, phoneFiles } from '../files/phone-files'
import { appFetch } from '../net/app-fetch'

const isWeb = (path: string): boolean => /^https?:\/\//.test(path)

/** The bytes behind a path of the phone, of the mini program, or behind a URL. */
export async function readMedia(path: string): Promise<Blob> {
  if (path === '') throw new Error('the path is empty')
  if (isWeb(path)) {
    const sending = { url: path, method: 'GET', headers: {}, timeout: 60_000 }
    const { body, headers, status } = await appFetch(sending, AbortSignal.timeout(60_000))
    if (status >= 400) throw new Error(`the server answered ${status}`)
    return new Blob([body], { type: headers['content-type'] ?? '' })
  }
  const response = await fetch(assetUrl(path, 'app')).catch(() => undefined)
  if (!response?.ok) throw new Error(`no such file ${path}`)
  return response.blob()
}

/** The size of a picture; one of the internet becomes a temporary file, as in WeChat. */
export async function measurePicture(src: string): Promise<object> {
  const blob = await readMedia(src)
  const picture = await createImageBitmap(blob).catch(() => {
    throw new Error('this is no picture')
  })
  const { width, height } = picture
  picture.close()
  const path = isWeb(src) ? await keepTemporary(blob) : src
  const type = (extensionFor(blob.type) || extensionOf(src)).replace('jpg', 'jpeg')
  return { width, height, path, orientation: 'up', type }
}

export async function measureVideo(
  blob: Blob,
): Promise<{ duration: number; width: number; height: number; size: number }> {
  const video = document.createElement('video')
  const url = URL.createObjectURL(blob)
  video.muted = true
  video.src = url
  await new Promise((resolve, reject) => {
    video.onloadedmetadata = resolve
    video.onerror = () => reject(new Error('this is no video'))
  }).finally(() => URL.revokeObjectURL(url))
  const { duration, videoWidth: width, videoHeight: height } = video
  return { duration: Number.isFinite(duration) ? duration : 0, width, height, size: blob.size }
}

/** The picture again, smaller or as a JPEG of a lower quality. */
export async function compressPicture(src: string, quality: number, maxWidth?: number): Promise<string> {
  const picture = await createImageBitmap(await readMedia(src))
  const scale = maxWidth === undefined ? 1 : Math.min(1, maxWidth / picture.width)
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', quality / 100),
  )
  if (!blob) throw new Error('the picture could not be encoded')
  return phoneFiles.addTemporary(new Uint8Array(await blob.arrayBuffer()), 'jpg')
}
