/** The outside of a phone with its frame, in its own pixels. */
export const frameSize = { width: 414, height: 868 }

export interface Area {
  readonly width: number
  readonly height: number
}

export interface Fit {
  readonly columns: number
  readonly scale: number
}

const GAP = 28
const CAPTION = 52
const LARGEST = 1
// Smaller than this nobody can read: then the wall scrolls.
const SMALLEST = 0.42

/**
 * How many phones stand side by side, and how small, so that all of them are seen at once as large as they
 * can be.
 */
export function fitPhones(count: number, { width, height }: Area): Fit {
  const fits = Array.from({ length: Math.max(1, count) }, (_, index): Fit => {
    const columns = index + 1
    const rows = Math.ceil(count / columns)
    const across = (width - GAP * (columns + 1)) / (columns * frameSize.width)
    const down = (height - rows * (CAPTION + GAP)) / (rows * frameSize.height)
    return { columns, scale: Math.min(LARGEST, across, down) }
  })
  const best = fits.reduce((left, right) => (right.scale > left.scale ? right : left))
  if (best.scale >= SMALLEST) return best
  const columns = Math.max(1, Math.floor((width - GAP) / (frameSize.width * SMALLEST + GAP)))
  return { columns, scale: SMALLEST }
}
