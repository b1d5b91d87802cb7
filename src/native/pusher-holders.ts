/** Components and pages with a live-pusher, by page, in order of creation. */
const holders = new Map<unknown, object[]>()

/** Registers a holder on a page; the returned function removes it. */
export function holdPusher(page: unknown, holder: object): () => void {
  holders.set(page, [...(holders.get(page) ?? []), holder])
  return () => {
    const others = (holders.get(page) ?? []).filter((other) => other !== holder)
    if (others.length > 0) holders.set(page, others)
    else holders.delete(page)
  }
}

/** WeChat allows one live-pusher per page; its context is that of the first. */
export function isSecond(holder: object | undefined): boolean {
  for (const rooms of holders.values()) if (rooms.indexOf(holder as object) > 0) return true
  return false
}
