interface OnPage {
  /** Since 2.7.1. */
  getPageId?(): string
}

/** Whether another page lies over that of a component. Nothing tells one that was put there later. */
export function isCovered(component: OnPage): boolean {
  try {
    const ids = (getCurrentPages() as readonly OnPage[]).map((page) => page.getPageId?.())
    const own = component.getPageId?.()
    return own !== undefined && ids.includes(own) && ids[ids.length - 1] !== own
  } catch {
    return false // In a plugin there may be no pages to be asked for.
  }
}
