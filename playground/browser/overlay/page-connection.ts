import type { BundlePart, PageEvent } from '../../server/page-events'

const RETRY = 1000

/**
 * Hears from the server what is wrong, and that there is another build than the page runs. A connection that is lost
 * and found again says the same builds again, so that only a build that was missed makes the page reload.
 */
export function connect(listener: (event: PageEvent) => void): void {
  const builds = new URLSearchParams(runs().map((part) => [part, buildOf(part)]))
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/events?${builds}`)
  socket.onmessage = ({ data }) => listener(JSON.parse(String(data)) as PageEvent)
  socket.onclose = () => setTimeout(() => connect(listener), RETRY)
}

/** The wall brings its phones along when it reloads: a phone in it follows the phones' bundle alone. */
function runs(): BundlePart[] {
  if (location.pathname !== '/phone.html') return ['shell']
  return window.parent === window ? ['phone', 'shell'] : ['phone']
}

/** The server writes into a page the builds that it was loaded from. */
const buildOf = (part: BundlePart): string => document.documentElement.dataset[part] ?? ''
