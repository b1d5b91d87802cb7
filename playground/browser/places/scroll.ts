/** Pixels from the beginning; a direction that is not named stays. */
export interface Position {
  readonly top?: number
  readonly left?: number
}

/** The area of a page, whose pages scroll as a whole. */
export const PAGE = '.page-scroll'

/** Scrolls at once, and resolves when the end is told. Tests run it in the phone: it uses nothing from outside. */
export async function scrollElement(element: Element, to: Position): Promise<void> {
  const before = [element.scrollTop, element.scrollLeft]
  // Safari before 26 does not tell the end.
  const longest = 'onscrollend' in window ? 5000 : 200
  const end = new Promise<unknown>((done) => {
    element.addEventListener('scrollend', done, { once: true })
    setTimeout(done, longest)
  })
  element.scrollTo({ ...to, behavior: 'instant' })
  if (element.scrollTop !== before[0] || element.scrollLeft !== before[1]) await end
}
