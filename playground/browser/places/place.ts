import { FIELDS, toSelector } from './selector'

/** Where something was tapped or typed, as `tap` and `type` of the test helper find it. */
export interface Place {
  /** A selector of the mini program (`#join`, `.item`), a visible text, or the placeholder of a field. */
  readonly what: string
  /** Which of those that are visible; the first by default. */
  readonly nth?: number
}

const LONGEST_TEXT = 40
/** An element without a name is found by one around it, up to so many levels. */
const LEVELS = 3

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

const isVisible = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'

/** The visible elements with a selector, or the innermost ones with a text or a label. */
export function elementsAt(what: string): Element[] {
  const selector = toSelector(what)
  const found =
    selector === undefined
      ? [...document.body.querySelectorAll('*')].filter((one) => isNamed(one, what))
      : [...document.querySelectorAll(selector)]
  return found.filter(isVisible)
}

const isNamed = (element: Element, text: string): boolean =>
  element.ariaLabel === text ||
  (textOf(element) === text && ![...element.children].some((child) => textOf(child) === text))

/** The visible fields of tags with a selector, or with a placeholder. */
export function fieldsAt(what: string): Element[] {
  const selector = toSelector(what)
  const hosts = selector === undefined ? [document.body] : [...document.querySelectorAll(selector)]
  const fields = hosts.flatMap((host) => [...host.querySelectorAll(FIELDS)])
  return fields.filter(
    (field) => isVisible(field) && (selector !== undefined || field.getAttribute('placeholder') === what),
  )
}

/** Where an element is tapped. Undefined if nothing names it. */
export function placeOf(element: Element): Place | undefined {
  let around: Element | null = element
  for (let level = 0; around && level < LEVELS; level += 1) {
    const isSame = (one: Element): boolean => one === around || (around?.contains(one) ?? false)
    const place = bestOf([...namesOf(around), ...textsOf(around)], elementsAt, isSame)
    if (place && (around === element || isInMiddle(element, around))) return place
    around = around.parentElement
  }
  return undefined
}

/** Where the field of a tag is: by its own names, its placeholder, or the names of what is around it. */
export function fieldPlaceOf(host: Element): Place | undefined {
  const placeholder = host.querySelector(FIELDS)?.getAttribute('placeholder') ?? ''
  const isIt = (field: Element): boolean => host.contains(field)
  const own = placeholder === '' ? namesOf(host) : [...namesOf(host), placeholder]
  return bestOf(own, fieldsAt, isIt) ?? bestOf(aroundOf(host).flatMap(namesOf), fieldsAt, isIt)
}

/** Where an area is scrolled. Undefined if nothing names it. */
export const areaPlaceOf = (area: Element): Place | undefined =>
  bestOf(namesOf(area), elementsAt, (one) => one === area)

function aroundOf({ parentElement }: Element, levels = LEVELS): Element[] {
  return parentElement && levels > 0 ? [parentElement, ...aroundOf(parentElement, levels - 1)] : []
}

/** The first name that only it has, or by which it is the first one. */
function bestOf(
  names: readonly string[],
  find: (what: string) => Element[],
  isIt: (one: Element) => boolean,
): Place | undefined {
  const places = names
    .map((what) => ({ what, found: find(what) }))
    .map(({ what, found }) => ({ what, nth: found.findIndex(isIt), count: found.length }))
    .filter(({ nth }) => nth >= 0)
  const best = places.find(({ count }) => count === 1) ?? places.find(({ nth }) => nth === 0) ?? places[0]
  return best && (best.nth === 0 ? { what: best.what } : { what: best.what, nth: best.nth })
}

/** Classes that come and go. */
const PASSING = /hover|active|select|current|focus|press/i

/** By id and class, without what the engine writes before them. */
function namesOf({ id, classList }: Element): string[] {
  const lasting = [...classList].find((name) => !PASSING.test(name))
  const names = [id && `#${withoutScope(id)}`, lasting && `.${withoutScope(lasting)}`]
  return names.filter((name): name is string => !!name && toSelector(name) !== undefined)
}

const withoutScope = (name: string): string => name.slice(name.includes('--') ? name.indexOf('--') + 2 : 0)

const textsOf = (element: Element): string[] =>
  [textOf(element), element.ariaLabel ?? ''].filter(
    (text) => text !== '' && text.length <= LONGEST_TEXT && toSelector(text) === undefined,
  )

function isInMiddle(element: Element, around: Element): boolean {
  const { left, top, width, height } = around.getBoundingClientRect()
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}
