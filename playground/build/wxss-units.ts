const DESIGN_WIDTH = 750

/**
 * WeChat's lengths as a browser understands them, in style sheets and in inline styles alike. The page's
 * frame is a size container: `vh` means the page's height there, as in WeChat, not the height of the phone
 * with its bars.
 */
export function convertUnits(value: string): string {
  return (
    value
      .replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `${rounded((Number(n) * 100) / DESIGN_WIDTH)}vw`)
      .replace(/(-?\d*\.?\d+)vh\b/g, '$1cqh')
      // A frame in a page has no notch of its own; the phone around it says how much its bars take.
      .replace(/\b(?:env|constant)\((safe-area-inset-\w+)\s*(?:,[^)]*)?\)/g, 'var(--$1, 0px)')
  )
}

function rounded(n: number): number {
  return Number(n.toFixed(4))
}
