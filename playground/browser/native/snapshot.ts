import { keepTemporary } from '../wx/files/phone-files'

export interface Snapshot {
  readonly tempImagePath: string
  readonly width: string
  readonly height: string
}

/** The current frame of a native tag, as a file for <image>. */
export async function takeSnapshot(video: HTMLVideoElement, quality: unknown): Promise<Snapshot> {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0 || height === 0) throw new Error('there is no picture yet')
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const type = quality === 'compressed' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.8))
  if (!blob) throw new Error('the picture could not be encoded')
  return { tempImagePath: await keepTemporary(blob), width: String(width), height: String(height) }
}
