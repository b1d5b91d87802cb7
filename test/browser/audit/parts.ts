/** A defect in the page's appearance. */
export interface Finding {
  readonly rule: 'leaves the screen' | 'overlaps' | 'is cut' | 'contrast' | 'target'
  readonly what: string
}

/** The visible elements with a class of the mini program; the engine writes it as `scope--name`. */
export function named(...names: readonly string[]): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(names.map((name) => `[class*="${name}"]`).join())
  return [...found].filter((element) => names.some((name) => hasClass(element, name)) && isShown(element))
}

export const hasClass = (element: Element, name: string): boolean =>
  [...element.classList].some((written) => written.slice(written.indexOf('--') + 2) === name)

/** A tile on another page of the room is 1 px behind the others: it counts as invisible. */
export function isShown(element: Element): boolean {
  if (element.closest('[class*="--tile--away"]')) return false
  const { width, height } = element.getBoundingClientRect()
  return (
    width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  )
}

/** The name of an element in a finding: its classes without their scope, and its text. */
export function titleOf(element: HTMLElement): string {
  const classes = [...element.classList].map((written) => written.slice(written.indexOf('--') + 2))
  const text = element.innerText.trim().replace(/\s+/g, ' ').slice(0, 24)
  return [`${element.localName}.${classes.join('.')}`, text && JSON.stringify(text)].filter(Boolean).join(' ')
}

/** The elements of the page with text of their own. */
export function texts(): HTMLElement[] {
  const inPage = document.querySelectorAll<HTMLElement>('page *')
  return [...inPage].filter((element) => hasOwnText(element) && isShown(element))
}

const hasOwnText = (element: HTMLElement): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data))
