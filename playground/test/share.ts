import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Prebuilt } from '../server/prebuilt'
import { writeBundles } from '../server/write-bundles'
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
  const engine = fs.mkdtempSync(path.join(os.tmpdir(), 'playground-'))
  const [browser] = await Promise.all([
    loadPlaywright().chromium.launchServer(await browserOptions()),
    writeBundles(engine), // Once: no test of an app edits them.
  ])
  const playgrounds = new Playgrounds(engine)
  process.env[SHARED_BROWSER] = browser.wsEndpoint()
  process.env[SHARED_SERVERS] = await playgrounds.listen()
  return async () => {
    await Promise.all([browser.close(), playgrounds.close()])
    fs.rmSync(engine, { recursive: true })
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

  constructor(
    /** The folder with the scripts of the wall and the phones. */
    private readonly engine: string,
  ) {}

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
    const known = this.started.get(key) ?? start(wanted, new Prebuilt(this.engine))
    this.started.set(key, known)
    return known
  }
}
