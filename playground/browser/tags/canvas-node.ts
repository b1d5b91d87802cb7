import { assetUrl } from './asset-url'

/** What WeChat's canvas nodes have besides the web's. */
interface CanvasExtras {
  createImage(): HTMLImageElement
  createImageData(width: number, height: number): ImageData
  createPath2D(path?: Path2D | string): Path2D
  requestAnimationFrame(callback: FrameRequestCallback): number
  cancelAnimationFrame(id: number): void
}

export type CanvasNode = HTMLCanvasElement & CanvasExtras

const extras: CanvasExtras = {
  createImage: pictureOfTheApp,
  createImageData: (width, height) => new ImageData(width, height),
  createPath2D: (path) => new Path2D(path),
  requestAnimationFrame: (callback) => requestAnimationFrame(callback),
  cancelAnimationFrame: (id) => cancelAnimationFrame(id),
}

export const canvasNode = (canvas: HTMLCanvasElement): CanvasNode => Object.assign(canvas, extras)

interface OffscreenOptions {
  readonly width?: number
  readonly height?: number
}

/** wx.createOffscreenCanvas(): a canvas that is on no page; old base libraries take the sizes alone. */
export function createOffscreenCanvas(options: OffscreenOptions | number = {}, high = 150): CanvasNode {
  const { width = 300, height = 150 } =
    typeof options === 'number' ? { width: options, height: high } : options
  return canvasNode(Object.assign(document.createElement('canvas'), { width, height }))
}

/** An image whose `src` may be a file of the mini program. */
function pictureOfTheApp(): HTMLImageElement {
  const picture = new Image()
  const own = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(picture, 'src', {
    get: () => own?.get?.call(picture) as string,
    set: (src: string) => own?.set?.call(picture, assetUrl(src, '')),
  })
  // Otherwise a canvas with a picture of another host cannot be saved.
  picture.crossOrigin = 'anonymous'
  return picture
}
