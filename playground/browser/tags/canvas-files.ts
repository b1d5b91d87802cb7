import { keepTemporary } from '../wx/files/phone-files'
import type { Canvas } from './canvas'

/** A part of a canvas and what becomes of it; absent fields mean the whole. */
export interface CanvasPart {
  readonly canvasId?: string
  readonly canvas?: HTMLCanvasElement
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly destWidth?: number
  readonly destHeight?: number
  readonly fileType?: string
  readonly quality?: number
  readonly data?: Uint8ClampedArray
}

/** A canvas with its size in the units of `x` and `width`. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement
  readonly width: number
  readonly height: number
}

/** The canvas node's own pixels, or the page's for one that is drawn on through createCanvasContext. */
export function sheetOf({ canvas }: CanvasPart, tag: Canvas | undefined): Sheet {
  if (canvas) return { canvas, width: canvas.width, height: canvas.height }
  if (!tag) throw new Error('there is no canvas with this canvasId')
  return { canvas: tag.surface().canvas, ...tag.size }
}

/** wx.canvasToTempFilePath() */
export async function saveCanvas(sheet: Sheet, part: CanvasPart): Promise<{ tempFilePath: string }> {
  const { x = 0, y = 0, width = sheet.width - x, height = sheet.height - y } = part
  const { destWidth = width * devicePixelRatio, destHeight = height * devicePixelRatio } = part
  const copy = Object.assign(document.createElement('canvas'), { width: destWidth, height: destHeight })
  const [scaleX, scaleY] = [sheet.canvas.width / sheet.width, sheet.canvas.height / sheet.height]
  copy
    .getContext('2d')
    ?.drawImage(
      sheet.canvas,
      x * scaleX,
      y * scaleY,
      width * scaleX,
      height * scaleY,
      0,
      0,
      destWidth,
      destHeight,
    )
  const type = part.fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((resolve) => copy.toBlob(resolve, type, part.quality))
  if (!blob) throw new Error('the canvas is empty')
  return { tempFilePath: await keepTemporary(blob) }
}

/** wx.canvasGetImageData() */
export function readPixels(
  sheet: Sheet,
  part: CanvasPart,
): { width: number; height: number; data: Uint8ClampedArray } {
  const { x = 0, y = 0, width = sheet.width, height = sheet.height } = part
  const copy = Object.assign(document.createElement('canvas'), { width, height })
  const surface = copy.getContext('2d')
  const [scaleX, scaleY] = [sheet.canvas.width / sheet.width, sheet.canvas.height / sheet.height]
  surface?.drawImage(
    sheet.canvas,
    x * scaleX,
    y * scaleY,
    width * scaleX,
    height * scaleY,
    0,
    0,
    width,
    height,
  )
  return { width, height, data: surface?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray() }
}

/** wx.canvasPutImageData() */
export function writePixels(sheet: Sheet, { x = 0, y = 0, width = 0, data }: CanvasPart): void {
  if (!data || width === 0) throw new Error('parameter error: data and width are needed')
  const pixels = new ImageData(new Uint8ClampedArray(data), width)
  const copy = Object.assign(document.createElement('canvas'), { width, height: pixels.height })
  copy.getContext('2d')?.putImageData(pixels, 0, 0)
  const surface = sheet.canvas.getContext('2d')
  surface?.clearRect(x, y, width, pixels.height)
  surface?.drawImage(copy, x, y)
}
