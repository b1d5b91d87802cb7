import { saveUrl } from '../dock/save-file'

/** Not yet in the types of TypeScript. */
interface TabOptions extends DisplayMediaStreamOptions {
  readonly preferCurrentTab?: boolean
}

/**
 * Saves a picture of a part of this page. Another origin's frame is in it, so the browser asks first whether this tab
 * may be captured. Rejects if it may not.
 */
export async function savePhoto(of: HTMLElement, name: string): Promise<void> {
  const options: TabOptions = { preferCurrentTab: true, video: { displaySurface: 'browser' } }
  const stream = await navigator.mediaDevices.getDisplayMedia(options)
  try {
    const video = Object.assign(document.createElement('video'), { srcObject: stream, muted: true })
    await video.play()
    saveUrl(name, partOf(video, of.getBoundingClientRect()).toDataURL('image/png'))
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}

/** The part of a picture of this tab. */
function partOf(video: HTMLVideoElement, { x, y, width, height }: DOMRect): HTMLCanvasElement {
  const scale = video.videoWidth / innerWidth
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const { width: w, height: h } = canvas
  canvas.getContext('2d')?.drawImage(video, x * scale, y * scale, w, h, 0, 0, w, h)
  return canvas
}
