import { HELD, MOVES } from './finger'
import type { Way } from './finger'
import { elementsAt, fieldsAt } from './place'
import type { Place } from './place'
import { scrollElement } from './scroll'
import type { Position } from './scroll'

/** How long an element is waited for, ms. */
const PATIENCE = 10_000
/** Between the moves of a drag, ms. */
const FRAME = 16

type Field = HTMLInputElement | HTMLTextAreaElement

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Taps what is at a place, as a finger does. */
export async function tapAt(place: Place): Promise<void> {
  const touch = await fingerAt(place)
  touch('mousedown')
  touch('mouseup')
  touch('click')
}

export async function pressAt(place: Place): Promise<void> {
  const touch = await fingerAt(place)
  touch('mousedown')
  await pause(HELD)
  touch('mouseup')
  touch('click')
}

/** Drags what is at a place, in a straight line. */
export async function dragAt(place: Place, { x, y }: Way): Promise<void> {
  const touch = await fingerAt(place)
  touch('pointerdown')
  touch('mousedown')
  for (let move = 1; move <= MOVES; move += 1) {
    await pause(FRAME)
    const way = { x: (x * move) / MOVES, y: (y * move) / MOVES }
    touch('pointermove', way)
    touch('mousemove', way)
  }
  touch('pointerup', { x, y })
  touch('mouseup', { x, y })
}

export async function scrollAt(place: Place, to: Position): Promise<void> {
  await scrollElement(await untilThere(place, elementsAt), to)
}

/** Puts a text into the field at a place. */
export async function typeAt(place: Place, text: string): Promise<void> {
  const field = await fieldAt(place)
  field.focus()
  fill(field, text)
}

/** Enter in the field at a place. */
export async function confirmAt(place: Place): Promise<void> {
  const field = await fieldAt(place)
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
}

/** Moves the slider at a place to a value. */
export async function slideAt(place: Place, value: number): Promise<void> {
  const field = await fieldAt(place)
  fill(field, String(value))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

const fieldAt = async (place: Place): Promise<Field> => (await untilThere(place, fieldsAt)) as Field

function fill(field: Field, text: string): void {
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

type Touch = (type: string, way?: Way) => void

async function fingerAt(place: Place): Promise<Touch> {
  const element = await untilThere(place, elementsAt)
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const hit = document.elementFromPoint(x, y)
  const target = element.contains(hit) && hit ? hit : element
  if (document.activeElement instanceof HTMLElement && !target.contains(document.activeElement))
    document.activeElement.blur()
  return (type, way = { x: 0, y: 0 }) => {
    const at = { clientX: x + way.x, clientY: y + way.y }
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent
    target.dispatchEvent(new Kind(type, { ...likeMouse, ...at }))
  }
}

const likeMouse: PointerEventInit = {
  bubbles: true,
  cancelable: true,
  composed: true,
  isPrimary: true,
  // Of a mouse, in all browsers: it can be captured.
  pointerId: 1,
  pointerType: 'mouse',
}

async function untilThere({ what, nth = 0 }: Place, find: (what: string) => Element[]): Promise<Element> {
  const end = Date.now() + PATIENCE
  for (;;) {
    const found = find(what)[nth]
    if (found) return found
    if (Date.now() > end)
      throw new Error(`there is no ${what}${nth > 0 ? ` ${nth + 1}` : ''} to touch or fill`)
    await pause(50)
  }
}
