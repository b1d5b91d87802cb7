import { phoneQuery } from '../phone-query'
import type { PageUrl } from './page-url'

// The phones of a wall share one storage.
const KEY = `playground/pages/${phoneQuery.rest['user'] ?? ''}`

/** Remembers the page stack for the next load of this phone. */
export function keepPages(pages: readonly PageUrl[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(pages))
}

/** The page stack of the last load, once; empty unless it was kept. */
export function takeKeptPages(): readonly PageUrl[] {
  const text = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  return text === null ? [] : (JSON.parse(text) as PageUrl[])
}
