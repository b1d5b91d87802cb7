import type { IncomingMessage, ServerResponse } from 'node:http'
import { atWall } from '../hosts'
import { allowPage } from './allow-page'
import type { AllowedHosts } from './allowed-hosts'
import { readLimited } from './limited'
import type { Proxy } from './proxy'

export interface Decision {
  readonly host: string
  /** Without, the decision is forgotten. */
  readonly allowed?: boolean
}

type Route = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => unknown

const MAX_DECISION = 4096

/** The paths of the proxy. Only pages of the bench decide: scripts of the mini program are of another origin. */
export class ProxyRoutes {
  private readonly routes: Readonly<Record<string, Route>> = {
    'POST /proxy': (request, response) => this.proxy.answer(request, response),
    'POST /proxy/ask': (_, response, query) => this.proxy.ask(query.get('host') ?? '', response),
    'GET /proxy/hosts': ofBench((_, response) => this.list(response)),
    'POST /proxy/hosts': ofBench((request, response) => this.decide(request, response)),
    'GET /proxy/allow': ofBench((request, response, query) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      response.end(allowPage(query.get('host') ?? '', request.headers['accept-language'] ?? ''))
    }),
  }

  constructor(
    private readonly proxy: Proxy,
    private readonly hosts: AllowedHosts,
  ) {}

  /** Whether the path is one of these. */
  handle(request: IncomingMessage, response: ServerResponse, { pathname, searchParams }: URL): boolean {
    const route = this.routes[`${request.method} ${pathname}`]
    if (route) void Promise.resolve(route(request, response, searchParams)).catch(() => response.destroy())
    return route !== undefined
  }

  private list(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ allowed: this.hosts.list, asked: this.hosts.asked }))
  }

  private async decide(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const decision = readDecision((await readLimited(request, MAX_DECISION)).toString('utf8'))
    if (decision?.allowed === undefined) {
      if (decision) this.hosts.forget(decision.host)
    } else this.hosts.decide(decision.host, decision.allowed)
    response.writeHead(decision ? 204 : 400).end()
  }
}

/** A page of the bench's origin that says so: other sites, and the phones, have other origins. */
function ofBench(route: Route): Route {
  return (request, response, query) => {
    const { host = '', origin } = request.headers
    const isPage = request.method === 'GET' && origin === undefined
    const bench = atWall(`http://${host}`)
    const isBench = bench === `http://${host}` && (isPage || origin === bench)
    if (isBench) return route(request, response, query)
    response.writeHead(403).end()
    return undefined
  }
}

function readDecision(text: string): Decision | undefined {
  try {
    const { host, allowed } = JSON.parse(text) as Record<string, unknown>
    const isSaid = typeof allowed === 'boolean' || allowed === undefined
    return typeof host === 'string' && host !== '' && isSaid
      ? { host, ...(allowed !== undefined && { allowed }) }
      : undefined
  } catch {
    return undefined
  }
}
