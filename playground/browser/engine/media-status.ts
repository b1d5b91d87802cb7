/** What <match-media> and MediaQueryObserver ask for; absent fields fit everything. */
export interface MediaStatus {
  readonly minWidth?: number
  readonly maxWidth?: number
  readonly width?: number
  readonly minHeight?: number
  readonly maxHeight?: number
  readonly height?: number
  readonly orientation?: string
}

interface Size {
  readonly width: number
  readonly height: number
}

export function mediaMatches(status: MediaStatus, { width, height }: Size): boolean {
  const { minWidth = 0, maxWidth = Infinity, minHeight = 0, maxHeight = Infinity } = status
  return (
    width >= minWidth &&
    width <= maxWidth &&
    height >= minHeight &&
    height <= maxHeight &&
    (status.width ?? width) === width &&
    (status.height ?? height) === height &&
    (status.orientation ?? orientationOf(width, height)) === orientationOf(width, height)
  )
}

const orientationOf = (width: number, height: number): string => (width > height ? 'landscape' : 'portrait')
