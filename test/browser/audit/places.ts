import { named, titleOf } from './parts'
import type { Finding } from './parts'

// The browser rounds fractions of pixels.
const TOLERANCE = 1.5

/** Classes whose elements must be entirely on the screen. */
const whole = ['tile', 'key', 'overlay__name', 'message', 'clock', 'notice', 'plate__strip', 'desk']

/** Classes of elements over video. No two such elements may overlap. */
const signs = [
  ['overlay__name', 'plate__strip'],
  ['row', 'desk'],
  ['message', 'clock'],
  ['notice'],
  ['live__key', 'voice__key'],
] as const

export function leavesScreen(): Finding[] {
  return named(...whole)
    .filter((element) => !isInside(element.getBoundingClientRect()))
    .map((element) => ({ rule: 'leaves the screen', what: titleOf(element) }))
}

function isInside({ left, top, right, bottom }: DOMRect): boolean {
  const [width, height] = [innerWidth + TOLERANCE, innerHeight + TOLERANCE]
  return left >= -TOLERANCE && top >= -TOLERANCE && right <= width && bottom <= height
}

export function overlaps(): Finding[] {
  return [...tilesThatOverlap(), ...signsThatOverlap()].map(([left, right]) => ({
    rule: 'overlaps',
    what: `${titleOf(left)} and ${titleOf(right)}`,
  }))
}

type Pair = readonly [HTMLElement, HTMLElement]

/** In the layout `1v1` the small tile floats over the large one by design. */
function tilesThatOverlap(): Pair[] {
  return named('room--1v1').length > 0 ? [] : touching(pairs(named('tile')))
}

function signsThatOverlap(): Pair[] {
  const groups = [
    ...signs.map((names) => named(...names)),
    [...document.querySelectorAll<HTMLElement>('.capsule')],
  ]
  const between = groups.flatMap((group, at) =>
    groups.slice(at + 1).flatMap((other) => group.flatMap((a) => other.map((b): Pair => [a, b]))),
  )
  return touching([...between, ...groups.flatMap(pairs)])
}

const pairs = (elements: readonly HTMLElement[]): Pair[] =>
  elements.flatMap((a, at) => elements.slice(at + 1).map((b): Pair => [a, b]))

const touching = (all: readonly Pair[]): Pair[] =>
  all.filter(([a, b]) => shared(a.getBoundingClientRect(), b.getBoundingClientRect()) > TOLERANCE)

/** The overlap of two boxes, px. */
function shared(a: DOMRect, b: DOMRect): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return Math.min(across, down)
}
