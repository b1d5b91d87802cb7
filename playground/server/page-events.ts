import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Diagnostic } from '../build/diagnostic'
import { refuse } from './refuse'

/** What a page runs: the bundle of the phones, the one of the wall, the mini program. */
export type BuildPart = 'phone' | 'shell' | 'app'

/** The name of each part's latest build. Names are unique, even across servers. */
export type Builds = Readonly<Record<BuildPart, string>>

/** Messages to open pages. */
export type PageEvent =
  | { readonly type: 'problems'; readonly problems: readonly Diagnostic[] }
  /** The page runs older builds than these. */
  | { readonly type: 'reload'; readonly builds: Builds }

export interface BuildOutcome {
  readonly builds: Builds
  /** The current problems. */
  readonly problems: readonly Diagnostic[]
}

/**
 * The open pages. Each sends the builds it runs in its URL. It is told to reload if there is another one,
 * otherwise about current problems: at once, and after every build. WebSockets, because browsers allow only
 * six event streams per host and a full wall has seven pages.
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

  /** Call after each build. */
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
    const event: PageEvent = isCurrent ? { type: 'problems', problems } : { type: 'reload', builds }
    page.send(JSON.stringify(event))
  }

  private runsOf(page: WebSocket): [BuildPart, string][] {
    return Object.entries(this.pages.get(page) ?? {}) as [BuildPart, string][]
  }
}
