import type { Size } from '../../../src/native/phone'

// Skyline only supports the media query of dark mode, and the tag may be smaller than the screen: so layouts
// use these classes, which describe the tag itself.

/** Limits, px: a tag up to this height is `short`, one up to this width is `narrow`, one from this width `wide`. */
const SHORT = 420
const NARROW = 359
const WIDE = 500

/** Those of `landscape`, `short`, `narrow` and `wide` that apply, separated by spaces; empty for an unknown size. */
export function shapeOf({ width, height }: Size): string {
  if (!isKnown({ width, height })) return ''
  const holds = {
    landscape: width > height,
    short: height <= SHORT,
    narrow: width <= NARROW,
    wide: width >= WIDE,
  }
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((name) => holds[name]).join(' ')
}

/** A tag that is not rendered has no size. */
const isKnown = ({ width, height }: Size): boolean => width > 0 && height > 0

/** The component as these methods need it. */
interface Sized {
  readonly phone: { size: Size }
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
      // Keeps the size of the window.
    }
  },
}

function resize(component: Sized, size: Size): void {
  if (!isKnown(size)) return
  component.phone.size = size
  component.updateAppearance()
}
