import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { browserOptions, SHARED_BROWSER } from './browser'
import { loadPlaywright } from './chromium'
import type { Served } from './room'
import { SHARED_SERVERS, start } from './served'
import type { ServedApp } from './served'

/**
 * For the global setup of a test run: one browser, and one playground per app, for all of its files. Each
 * file still gets its own profile. Returns what ends them.
 */
export async function share(): Promise<() => Promise<void>> {
  const browser = await loadPlaywright().chromium.launchServer(await browserOptions())
  const playgrounds = new Playgrounds()
  process.env[SHARED_BROWSER] = browser.wsEndpoint()
  process.env[SHARED_SERVERS] = await playgrounds.listen()
  return async () => {
    await Promise.all([browser.close(), playgrounds.close()])
  }
}

/** Starts a playground when the first file asks for its app. */
class Playgrounds {
  private readonly started = new Map<string, Promise<Served>>()
  private readonly server = http.createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    this.of({
      app: searchParams.get('app') ?? '',
      sig: searchParams.get('sig') === 'any' ? 'any' : 'issued',
    }).then(
      ({ url }) => response.end(JSON.stringify({ url })),
      ({ message }: Error) => response.end(JSON.stringify({ error: message })),
    )
  })

  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`
  }

  async close(): Promise<void> {
    this.server.close()
    const served = await Promise.allSettled(this.started.values())
    const stops = served.flatMap((one) => (one.status === 'fulfilled' ? [one.value.stop()] : []))
    await Promise.all(stops)
  }

  private of(wanted: ServedApp): Promise<Served> {
    const key = JSON.stringify(wanted)
    const known = this.started.get(key) ?? start(wanted)
    this.started.set(key, known)
    return known
  }
}
