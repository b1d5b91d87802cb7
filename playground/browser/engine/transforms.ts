const px = (value: unknown): string => (typeof value === 'number' ? `${value}px` : String(value))
const deg = (value: unknown): string => (typeof value === 'number' ? `${value}deg` : String(value))
const plain = (value: unknown): string => String(value)

/** WeChat's transforms with the unit of their arguments. */
const units: Readonly<Record<string, (value: unknown) => string>> = {
  matrix: plain,
  matrix3d: plain,
  perspective: px,
  rotate: deg,
  rotate3d: plain,
  rotateX: deg,
  rotateY: deg,
  rotateZ: deg,
  scale: plain,
  scale3d: plain,
  scaleX: plain,
  scaleY: plain,
  scaleZ: plain,
  skew: deg,
  skewX: deg,
  skewY: deg,
  translate: px,
  translate3d: px,
  translateX: px,
  translateY: px,
  translateZ: px,
}

export const transformNames = Object.keys(units)

export const isTransform = (name: string): boolean => name in units

/** One function of CSS `transform`. */
export function transformText(name: string, args: readonly unknown[]): string {
  const unit = units[name] ?? plain
  // The last argument of rotate3d is the angle.
  const texts = args.map((value, at) => (name === 'rotate3d' && at === 3 ? deg(value) : unit(value)))
  return `${name}(${texts.join(',')})`
}

/** A length of a style: numbers are pixels. */
export const lengthText = px
