const DESIGN_WIDTH = 750

/**
 * Converts WeChat's lengths for browsers, in style sheets and inline styles. The page's frame is a size
 * container: `vh` refers to the page's height, as in WeChat, not to that of the phone with its bars.
 */
export function convertUnits(value: string): string {
  return (
    value
      .replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `${rounded((Number(n) * 100) / DESIGN_WIDTH)}vw`)
      .replace(/(-?\d*\.?\d+)vh\b/g, '$1cqh')
      // A frame has no safe area; the phone around it sets the sizes of its bars.
      .replace(/\b(?:env|constant)\((safe-area-inset-\w+)\s*(?:,[^)]*)?\)/g, 'var(--$1, 0px)')
  )
}

function rounded(n: number): number {
  return Number(n.toFixed(4))
}
