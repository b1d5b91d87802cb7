import type { Phone } from './phone'

export interface Picture {
  /** The hue of the picture's background, 0 to 360; undefined if it has no colour. */
  readonly hue: number
  readonly frames: number
  readonly width: number
  readonly isDark: boolean
}

/** The current picture of a native tag: a player by its streamID, or `pusher`. */
export function look(phone: Phone, id: string): Promise<Picture> {
  return phone
    .byId(id)
    .locator('video')
    .evaluate((element) => {
      const video = element as HTMLVideoElement
      const canvas = Object.assign(document.createElement('canvas'), { width: 16, height: 16 })
      const paper = canvas.getContext('2d', { willReadFrequently: true })
      paper?.drawImage(video, 0, 0, 16, 16)
      const [red = 0, green = 0, blue = 0] = paper?.getImageData(1, 1, 1, 1).data ?? []
      // The angle on the colour wheel.
      const angle = Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * (180 / Math.PI)
      return {
        hue: Math.round((angle + 360) % 360),
        frames: video.getVideoPlaybackQuality().totalVideoFrames,
        width: video.videoWidth,
        isDark: getComputedStyle(video).visibility === 'hidden' || video.videoWidth === 0,
      }
    })
}

/** Waits until a tag shows moving video. */
export async function untilMoving(phone: Phone, id: string): Promise<void> {
  const video = `document.querySelector('[id$="--${id}"] video')`
  await phone.until(
    `${video}.videoWidth > 0 && getComputedStyle(${video}).visibility !== 'hidden'`,
    `a picture in ${id}`,
  )
  const { frames } = await look(phone, id)
  await phone.until(
    `${video}.getVideoPlaybackQuality().totalVideoFrames > ${frames + 3}`,
    `moving pictures in ${id}`,
  )
}

/** The distance of two hues on the colour wheel, 0 to 180. */
export function hueDistance(left: number, right: number): number {
  return Math.abs(((left - right + 540) % 360) - 180)
}
