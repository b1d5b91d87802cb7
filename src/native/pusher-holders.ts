/** Whoever holds a live-pusher, by the page that they are on, in the order of their coming. */
const holders = new Map<unknown, object[]>()

/** The holder is on that page until the returned function is called. */
export function holdPusher(page: unknown, holder: object): () => void {
  holders.set(page, [...(holders.get(page) ?? []), holder])
  return () => {
    const others = (holders.get(page) ?? []).filter((other) => other !== holder)
    if (others.length > 0) holders.set(page, others)
    else holders.delete(page)
  }
}

/** WeChat allows one live-pusher a page, and its context is that of the first. */
export function isSecond(holder: object | undefined): boolean {
  for (const rooms of holders.values()) if (rooms.indexOf(holder as object) > 0) return true
  return false
}
