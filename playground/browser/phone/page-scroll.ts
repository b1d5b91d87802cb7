import type { EnginePage } from '../engine/engine-page'

/** `onPageScroll`, and `onReachBottom` each time the page comes within `distance` pixels of its end. */
export function watchScroll(content: HTMLElement, page: EnginePage, distance: number): void {
  let reached = 0
  content.addEventListener(
    'scroll',
    ({ target }) => {
      if (target !== content) return
      const { scrollTop, clientHeight, scrollHeight } = content
      if (page.has('onPageScroll')) page.call('onPageScroll', { scrollTop })
      const isNear = scrollTop + clientHeight >= scrollHeight - distance
      // Once for each end: a page that has grown has another one.
      if (isNear && reached !== scrollHeight && page.has('onReachBottom')) page.call('onReachBottom')
      reached = isNear ? scrollHeight : 0
    },
    { passive: true },
  )
}

export interface ScrollTarget {
  readonly scrollTop?: number
  readonly selector?: string
  readonly offsetTop?: number
  readonly duration?: number
}

/** `wx.pageScrollTo`: to a height, or to an element. */
export async function scrollPage(page: EnginePage, target: ScrollTarget): Promise<void> {
  const { selector, offsetTop = 0, duration = 300 } = target
  const element = page.component.$$ as unknown as HTMLElement
  const content = element.parentElement
  if (!content) return
  const top = selector === undefined ? (target.scrollTop ?? 0) : await topOf(page, content, selector)
  content.scrollTo({ top: top + offsetTop, behavior: duration > 0 ? 'smooth' : 'instant' })
}

interface Query {
  select(selector: string): {
    boundingClientRect(done: (rect: { readonly top: number } | null) => void): { exec(): void }
  }
}

async function topOf(page: EnginePage, content: HTMLElement, selector: string): Promise<number> {
  const rect = await new Promise<{ readonly top: number } | null>((done) =>
    (page.instance.createSelectorQuery() as Query).select(selector).boundingClientRect(done).exec(),
  )
  if (!rect) throw new Error(`no node for selector "${selector}"`)
  return rect.top + content.scrollTop
}
