import { isShown, titleOf } from './parts'
import type { Finding } from './parts'

const SMALLEST = 43.5

/** Touch targets that are too small. */
export function areTooSmall(): Finding[] {
  return [...document.querySelectorAll<HTMLElement>('page [role=button]')]
    .filter((element) => isShown(element))
    .map((element) => ({ element, size: element.getBoundingClientRect() }))
    .filter(({ size: { width, height } }) => Math.min(width, height) < SMALLEST)
    .map(({ element, size: { width, height } }) => ({
      rule: 'target',
      what: `${titleOf(element)}: ${Math.round(width)} x ${Math.round(height)}`,
    }))
}
