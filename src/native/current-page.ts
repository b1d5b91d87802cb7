interface OnPage {
  /** Since 2.7.1. */
  getPageId?(): string
}

/** Whether another page covers the component's page. There is no event for pages that are opened later. */
export function isCovered(component: OnPage): boolean {
  try {
    const ids = (getCurrentPages() as readonly OnPage[]).map((page) => page.getPageId?.())
    const own = component.getPageId?.()
    return own !== undefined && ids.includes(own) && ids[ids.length - 1] !== own
  } catch {
    return false // Plugins may have no access to the page stack.
  }
}
