export interface Area {
  readonly width: number
  readonly height: number
}

/** Screen sizes of phones and tablets, in CSS pixels. */
export const screens: readonly Area[] = [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 375, height: 667 },
  { width: 768, height: 1024 },
  { width: 844, height: 390 },
]

const FRAME = 24

/** The outside of a phone with its frame, in its own pixels. */
export const frameOf = ({ width, height }: Area): Area => ({ width: width + FRAME, height: height + FRAME })

export interface Fit {
  readonly columns: number
  readonly scale: number
}

const GAP = 28
const CAPTION = 76
const LARGEST = 1
// Below this scale text is unreadable: then the wall scrolls.
const SMALLEST = 0.42

/** The number of phones in a row and their scale, so that all are visible at the largest size. */
export function fitPhones(count: number, { width, height }: Area, screen: Area): Fit {
  const frame = frameOf(screen)
  const fits = Array.from({ length: Math.max(1, count) }, (_, index): Fit => {
    const columns = index + 1
    const rows = Math.ceil(count / columns)
    const across = (width - GAP * (columns + 1)) / (columns * frame.width)
    const down = (height - rows * (CAPTION + GAP)) / (rows * frame.height)
    return { columns, scale: Math.min(LARGEST, across, down) }
  })
  const best = fits.reduce((left, right) => (right.scale > left.scale ? right : left))
  if (best.scale >= SMALLEST) return best
  const columns = Math.max(1, Math.floor((width - GAP) / (frame.width * SMALLEST + GAP)))
  return { columns, scale: SMALLEST }
}
