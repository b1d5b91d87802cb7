/** The parts of the screen outside the page, in CSS pixels. */
export interface Measures {
  readonly statusBar: number
  readonly insets: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

export const navigationBarHeight = 44

const SHORTEST_TABLET = 600

/** As on phones with this screen: a notch if it is long, a home button otherwise. */
export function measuresOf(width: number, height: number): Measures {
  const [short, long] = width < height ? [width, height] : [height, width]
  const isUpright = height >= width
  if (short >= SHORTEST_TABLET) return measuresWith(24, 20, 0)
  if (long / short < 2) return measuresWith(isUpright ? 20 : 0, 0, 0)
  return isUpright ? measuresWith(47, 34, 0) : measuresWith(0, 21, 47)
}

const measuresWith = (statusBar: number, bottom: number, side: number): Measures => ({
  statusBar,
  insets: { top: statusBar, right: side, bottom, left: side },
})

export const measures = (): Measures => measuresOf(innerWidth, innerHeight)
