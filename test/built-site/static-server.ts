import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Serves the files of a folder and knows nothing else, as any web space does. */
export class StaticServer {
  /** The paths that were asked for and are no files. */
  readonly missing: string[] = []
  private readonly server = http.createServer(({ url = '/' }, response) => {
    const pathname = decodeURIComponent(new URL(url, 'http://site').pathname)
    const file = path.join(this.folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    if (!fs.existsSync(file)) {
      this.missing.push(pathname)
      return response.writeHead(404).end()
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream'
    return response.writeHead(200, { 'content-type': type }).end(fs.readFileSync(file))
  })

  constructor(private readonly folder: string) {}

  async start(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening')
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await once(this.server.close(), 'close')
  }
}
