import type { BuildPart, Builds, PageEvent } from '../../server/page-events'

const RETRY = 1000

/**
 * Receives problems from the server, and whether there is a newer build than the page's. After a reconnect it
 * sends the same builds again, so the page only reloads if it missed one.
 */
export function connect(listener: (event: PageEvent, connectAgain: () => void) => void): void {
  const builds = new URLSearchParams(runs().map((part) => [part, buildOf(part)]))
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/events?${builds}`)
  socket.onmessage = ({ data }) => listener(JSON.parse(String(data)) as PageEvent, () => socket.close())
  socket.onclose = () => setTimeout(() => connect(listener), RETRY)
}

/** The wall reloads its phones with itself: a phone in it only follows what phones run. */
function runs(): BuildPart[] {
  if (location.pathname !== '/phone.html') return ['shell']
  return window.parent === window ? ['phone', 'app', 'shell'] : ['phone', 'app']
}

/** The server inserts the builds that a page was loaded from. */
const buildOf = (part: BuildPart): string => document.documentElement.dataset[part] ?? ''

/** Whether of what the page runs only the mini program has changed. */
export const isAppOnly = (builds: Builds): boolean =>
  runs().every((part) => part === 'app' || buildOf(part) === builds[part])

/** The page has made the mini program's build its own. */
export function adoptApp({ app }: Builds): void {
  document.documentElement.dataset['app'] = app
}
