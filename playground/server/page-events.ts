import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Diagnostic } from '../build/diagnostic'

/** The two bundles: what the phones run, and what is around them. */
export type BundlePart = 'phone' | 'shell'

/** What open pages are told. */
export type PageEvent =
  | { readonly type: 'problems'; readonly problems: readonly Diagnostic[] }
  | { readonly type: 'reload'; readonly part: BundlePart }

/**
 * The open pages: each is told at once what is wrong, and later of every change. WebSockets, because browsers
 * allow only six event streams to a host, and a full wall is seven pages.
 */
export class PageEvents {
  private readonly wss = new WebSocketServer({ noServer: true })
  private problems: readonly Diagnostic[] = []

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.wss.handleUpgrade(request, socket, head, (page) => {
      page.on('error', () => page.terminate())
      page.send(JSON.stringify({ type: 'problems', problems: this.problems }))
    })
  }

  setProblems(problems: readonly Diagnostic[]): void {
    this.problems = problems
    this.broadcast({ type: 'problems', problems })
  }

  reload(part: BundlePart): void {
    this.broadcast({ type: 'reload', part })
  }

  close(): void {
    for (const page of this.wss.clients) page.terminate()
    this.wss.close()
  }

  private broadcast(event: PageEvent): void {
    for (const page of this.wss.clients) page.send(JSON.stringify(event))
  }
}
