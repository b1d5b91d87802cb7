import type { Frame, Locator } from 'playwright-core'

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
