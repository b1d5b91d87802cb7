import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Diagnostic } from '../build/diagnostic'
import { refuse } from './refuse'

/** The two bundles: what the phones run, and what is around them. */
export type BundlePart = 'phone' | 'shell'

/** The name of each part's newest build. No two builds share a name, those of two servers do not either. */
export type Builds = Readonly<Record<BundlePart, string>>

/** What open pages are told. */
export type PageEvent =
  { readonly type: 'problems'; readonly problems: readonly Diagnostic[] } | { readonly type: 'reload' }

export interface BuildOutcome {
  readonly builds: Builds
  /** What is wrong now. */
  readonly problems: readonly Diagnostic[]
}

/**
 * The open pages. Each says in its address which builds it runs. It is told to reload when there is another one, else
 * what is wrong: at once, and after every build. WebSockets, because browsers allow only six event streams to a host,
 * and a full wall is seven pages.
 */
export class PageEvents {
  private readonly wss = new WebSocketServer({ noServer: true })
  private readonly pages = new Map<WebSocket, Partial<Builds>>()

  constructor(private readonly newest: () => BuildOutcome) {
    this.wss.on('wsClientError', (_error, socket) => refuse(socket, 400))
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost')
    this.wss.handleUpgrade(request, socket, head, (page) => {
      page.on('error', () => page.terminate())
      page.on('close', () => this.pages.delete(page))
      this.pages.set(page, Object.fromEntries(searchParams))
      this.tell(page)
    })
  }

  /** To be called after a build. */
  built(): void {
    for (const page of this.pages.keys()) this.tell(page)
  }

  close(): void {
    for (const page of this.pages.keys()) page.terminate()
    this.wss.close()
  }

  private tell(page: WebSocket): void {
    const { builds, problems } = this.newest()
    const isCurrent = this.runsOf(page).every(([part, build]) => builds[part] === build)
    const event: PageEvent = isCurrent ? { type: 'problems', problems } : { type: 'reload' }
    page.send(JSON.stringify(event))
  }

  private runsOf(page: WebSocket): [BundlePart, string][] {
    return Object.entries(this.pages.get(page) ?? {}) as [BundlePart, string][]
  }
}
