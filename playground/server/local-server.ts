import http from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { wallHost } from './hosts'
import { refuse } from './refuse'

export interface LocalServerOptions {
  readonly onRequest: RequestListener
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/** Browsers look for `localhost` here first: nobody else may answer in the server's place. */
const OTHER_LOOPBACK = '::1'
const notHere = ['EADDRNOTAVAIL', 'EAFNOSUPPORT']

/** An HTTP server on this machine's own addresses only. */
export class LocalServer {
  private readonly servers: http.Server[] = []

  constructor(private readonly options: LocalServerOptions) {}

  /** Resolves with the port; 0 asks for any free one. */
  async listen(port: number): Promise<number> {
    const main = await this.open(port, wallHost)
    const taken = (main.address() as AddressInfo).port
    await this.open(taken, OTHER_LOOPBACK).catch(async (error: NodeJS.ErrnoException) => {
      if (notHere.includes(error.code ?? '')) return
      await this.close()
      throw error
    })
    return taken
  }

  async close(): Promise<void> {
    const closed = this.servers.splice(0).map((server) => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    })
    await Promise.all(closed)
  }

  private open(port: number, host: string): Promise<http.Server> {
    const server = http.createServer(this.options.onRequest)
    server.on('upgrade', this.options.onUpgrade)
    server.on('clientError', (_error, socket) => refuse(socket, 400))
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        this.servers.push(server)
        resolve(server)
      })
    })
  }
}
