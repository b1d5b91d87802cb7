import type { Trace } from './trace'

/**
 * Records each request of the mini program with its status and its time. The body is not recorded; nor is the
 * loading of its own code.
 */
export function watchRequests(trace: Trace): void {
  const original = fetch
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (url.startsWith('/code/')) return original(input, init)
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
    const from = performance.now()
    const { id, group } = trace.record({
      kind: 'request',
      name: `${method} ${short(url)}`,
      detail: { method, url },
    })
    const tell = (outcome: 'ok' | 'fail', detail: object): void =>
      void trace.record({ kind: 'request', name: `${method} ${short(url)}`, of: id, group, outcome, detail })
    const ms = (): number => Math.round(performance.now() - from)
    try {
      const response = await original(input, init)
      const bytes = Number(response.headers.get('content-length') ?? NaN)
      tell(response.ok ? 'ok' : 'fail', { status: response.status, ms: ms(), ...(bytes && { bytes }) })
      return response
    } catch (error) {
      tell('fail', { error, ms: ms() })
      throw error
    }
  }
}

/** Without the origin of the playground, and without a query: it may be long. */
function short(url: string): string {
  const { origin, host, pathname } = new URL(url, location.href)
  return origin === location.origin ? pathname : host + pathname
}
