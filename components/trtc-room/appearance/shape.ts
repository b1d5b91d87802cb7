import type { Size } from '../../../src/native/phone'

// Skyline knows no media query but that of dark mode, and the tag may be smaller than the screen: layouts follow these
// classes, which say how the tag itself is.

/** A tag that is not higher lies on its side, px; one that is not wider is on one of the narrowest phones. */
const SHORT = 420
const NARROW = 359

/** `landscape`, `short` and `narrow`, as far as they hold, with spaces between; nothing of a size that is not known. */
export function shapeOf({ width, height }: Size): string {
  if (!isKnown({ width, height })) return ''
  const holds = { landscape: width > height, short: height <= SHORT, narrow: width <= NARROW }
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((name) => holds[name]).join(' ')
}

/** What is not on the screen has no size. */
const isKnown = ({ width, height }: Size): boolean => width > 0 && height > 0

/** The component, as far as its size goes. */
interface Sized {
  readonly phone: { size: Size }
  readonly data: { readonly shape: string }
  createSelectorQuery(): WechatMiniprogram.SelectorQuery
  updateAppearance(): void
}

export const shapeMethods = {
  /** Measures the tag; keeps the last size if that fails. */
  measure(this: Sized): void {
    try {
      const query = this.createSelectorQuery()
      query.select('.room').boundingClientRect((rect) => resize(this, Object(rect) as Size))
      query.exec()
    } catch {
      // The window's size holds.
    }
  },
}

function resize(component: Sized, size: Size): void {
  if (!isKnown(size)) return
  component.phone.size = size
  if (shapeOf(size) !== component.data.shape) component.updateAppearance()
}
