/** Something that does not look as it should. */
export interface Finding {
  readonly rule: 'leaves the screen' | 'overlaps' | 'is cut' | 'contrast' | 'target'
  readonly what: string
}

/** The elements that are seen and have a class of the mini program; the engine writes it as `scope--name`. */
export function named(...names: readonly string[]): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(names.map((name) => `[class*="${name}"]`).join())
  return [...found].filter((element) => names.some((name) => hasClass(element, name)) && isShown(element))
}

export const hasClass = (element: Element, name: string): boolean =>
  [...element.classList].some((written) => written.slice(written.indexOf('--') + 2) === name)

/** Whoever is on another page of the room is on none of the screen: the tile is a point behind the others. */
export function isShown(element: Element): boolean {
  if (element.closest('[class*="--tile--away"]')) return false
  const { width, height } = element.getBoundingClientRect()
  return (
    width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  )
}

/** How a finding names an element: its classes without their scope, and what is written in it. */
export function titleOf(element: HTMLElement): string {
  const classes = [...element.classList].map((written) => written.slice(written.indexOf('--') + 2))
  const text = element.innerText.trim().replace(/\s+/g, ' ').slice(0, 24)
  return [`${element.localName}.${classes.join('.')}`, text && JSON.stringify(text)].filter(Boolean).join(' ')
}

/** The elements of the page that have words of their own. */
export function texts(): HTMLElement[] {
  const inPage = document.querySelectorAll<HTMLElement>('page *')
  return [...inPage].filter((element) => hasOwnText(element) && isShown(element))
}

const hasOwnText = (element: HTMLElement): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data))
