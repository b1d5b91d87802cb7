import { texts, titleOf } from './parts'
import type { Finding } from './parts'

const TOLERANCE = 2

// A name with fewer visible letters than this is unreadable.
const FEWEST_LETTERS = 2.5

/** Text that is cut off so far that it is unreadable. */
export function isCut(): Finding[] {
  return texts().flatMap((element) => {
    const reason = reasonOf(element)
    return reason === undefined ? [] : [{ rule: 'is cut', what: `${titleOf(element)}: ${reason}` }]
  })
}

function reasonOf(element: HTMLElement): string | undefined {
  const { overflowX, textOverflow, fontSize } = getComputedStyle(element)
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
  const isLonger = overflowX === 'hidden' && scrollWidth > clientWidth + TOLERANCE
  if (isLonger && textOverflow !== 'ellipsis') return 'without a sign that there is more'
  if (isLonger && clientWidth < FEWEST_LETTERS * parseFloat(fontSize))
    return `only ${clientWidth} px are left`
  if (overflowX === 'hidden' && scrollHeight > clientHeight + 2 * TOLERANCE) return 'below'
  return isLonger ? undefined : clippedBy(element)
}

/** The ancestor that clips the text, if any. */
function clippedBy(element: HTMLElement): string | undefined {
  const range = document.createRange()
  range.selectNodeContents(element)
  const words = range.getBoundingClientRect()
  for (let box = element.parentElement; box && box.localName !== 'page'; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box)
    if (overflowX === 'visible') continue
    const { left, right, top, bottom } = box.getBoundingClientRect()
    if (words.left < left - TOLERANCE || words.right > right + TOLERANCE) return `by ${titleOf(box)}`
    // The rest of a scrollable box can be reached.
    if (overflowY === 'hidden' && (words.top < top - TOLERANCE || words.bottom > bottom + TOLERANCE))
      return `by ${titleOf(box)}, above or below`
  }
  return undefined
}
