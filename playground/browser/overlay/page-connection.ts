import type { PageEvent } from '../../server/page-events'

const RETRY = 1000

/**
 * Hears from the server what is wrong and what is new. A server that went away and came back has other
 * bundles: load again.
 */
export function connect(listener: (event: PageEvent) => void, isAgain = false): void {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/events`)
  socket.onopen = () => {
    if (isAgain) location.reload()
  }
  socket.onmessage = ({ data }) => listener(JSON.parse(String(data)) as PageEvent)
  socket.onclose = () => setTimeout(() => connect(listener, true), RETRY)
}
