import type { Frame, Locator } from 'playwright-core'

/**
 * The browser's selector for one of the mini program: the engine writes ids as `<guid>--id`, and classes of
 * components as `scope--name`. Undefined for a text.
 */
export function toSelector(what: string): string | undefined {
  if (!/^[#.][\w-]+([\s>]*[#.][\w-]+)*$/.test(what)) return undefined
  return what.replace(/([#.])([\w-]+)/g, (_, kind: string, name: string) =>
    kind === '#'
      ? `[id$="--${name}"]`
      : `:is([class~="${name}"], [class$="--${name}"], [class*="--${name} "])`,
  )
}

/** Elements with a visible text or an accessible name; those with exactly this one first. */
export const byText = (frame: Frame, text: string): Locator[] => [
  frame.getByText(text, { exact: true }),
  frame.getByRole('button', { name: text, exact: true }),
  frame.getByLabel(text, { exact: true }),
  frame.getByText(text),
]

const LONGEST = 300

/** An expression for the visible text of a phone, in one line. */
export const shownText = `document.body.innerText.replace(/\\s+/g, ' ').trim().slice(0, ${LONGEST}) || 'no text'`
