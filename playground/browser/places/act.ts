import { elementsAt, fieldsAt } from './place'
import type { Place } from './place'

/** How long an element is waited for, and how long a finger stays for a long press, ms. */
const PATIENCE = 10_000
const LONG = 500

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
  await pause(LONG)
  touch('mouseup')
  touch('click')
}

/** Puts a text into the field at a place. */
export async function typeAt(place: Place, text: string): Promise<void> {
  const field = (await untilThere(place, fieldsAt)) as HTMLInputElement | HTMLTextAreaElement
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

async function fingerAt(place: Place): Promise<(type: string) => void> {
  const element = await untilThere(place, elementsAt)
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const { left, top, width, height } = element.getBoundingClientRect()
  const [clientX, clientY] = [left + width / 2, top + height / 2]
  const hit = document.elementFromPoint(clientX, clientY)
  const target = element.contains(hit) && hit ? hit : element
  if (document.activeElement instanceof HTMLElement && !target.contains(document.activeElement))
    document.activeElement.blur()
  return (type) =>
    void target.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, clientX, clientY }),
    )
}

async function untilThere({ what, nth = 0 }: Place, find: (what: string) => Element[]): Promise<Element> {
  const end = Date.now() + PATIENCE
  for (;;) {
    const found = find(what)[nth]
    if (found) return found
    if (Date.now() > end)
      throw new Error(`there is no ${what}${nth > 0 ? ` ${nth + 1}` : ''} to tap or type into`)
    await pause(50)
  }
}
