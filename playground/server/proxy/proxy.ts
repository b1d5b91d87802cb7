import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AllowedHosts } from './allowed-hosts'
import { isForbiddenAddress } from './forbidden-addresses'
import { forward, parse, publicAddressOf } from './forward'
import type { Destinations } from './forward'
import { readAnswer, readLimited } from './limited'
import { fromHeader, isProxiedRequest, requestHeader, responseHeader, toHeader } from './proxied-request'
import type { ProxiedRequest, ProxiedResponse, ProxyRefusal } from './proxied-request'
import { ProxyFault } from './proxy-fault'

export interface ProxyOptions {
  readonly hosts: AllowedHosts
  /** In bytes, for requests and for answers. */
  readonly maxSize?: number
  /** In ms, whatever a mini program asks for. */
  readonly maxTime?: number
  /** How long a person has to decide, in ms. */
  readonly patience?: number
  readonly isForbidden?: (address: string) => boolean
}

/** Makes the requests of the mini program that a browser forbids, to hosts that a person has allowed. */
export class Proxy {
  private readonly hosts: AllowedHosts
  private readonly limits: { readonly size: number; readonly time: number; readonly patience: number }
  private readonly destinations: Destinations

  constructor({
    hosts,
    maxSize = 50 * 1024 * 1024,
    maxTime = 60_000,
    patience = 120_000,
    isForbidden = isForbiddenAddress,
  }: ProxyOptions) {
    this.hosts = hosts
    this.limits = { size: maxSize, time: maxTime, patience }
    this.destinations = { checkHost: (host) => this.checkHost(host), isForbidden }
  }

  /** `POST /proxy`: the request is described in a header, which pages of other sites cannot send. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    try {
      const wanted = fromHeader(String(request.headers[requestHeader] ?? ''))
      if (request.method !== 'POST' || !isProxiedRequest(wanted))
        throw new ProxyFault(400, 'this is no request for the proxy')
      const body = await readLimited(request, this.limits.size)
      await this.relay(wanted, body, response, gone.signal)
    } catch (error) {
      refuse(response, error)
    }
  }

  /** `POST /proxy/ask?host=`: answers when a person has decided about the host. */
  async ask(host: string, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    try {
      const { hostname } = parse(`http://${host}`)
      await publicAddressOf(hostname, (address) => this.destinations.isForbidden(address))
      const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(this.limits.patience)])
      send(response, 200, { allowed: await this.hosts.untilDecided(host, signal) })
    } catch (error) {
      refuse(response, error)
    }
  }

  private checkHost(host: string): void {
    const decision = this.hosts.decisionOn(host)
    if (decision) return
    if (decision === false) throw new ProxyFault(403, `requests to ${host} were refused`)
    throw new ProxyFault(403, `nobody has allowed requests to ${host}`, host)
  }

  private async relay(
    wanted: ProxiedRequest,
    body: Buffer,
    response: ServerResponse,
    gone: AbortSignal,
  ): Promise<void> {
    const late = AbortSignal.timeout(Math.min(Math.max(1, wanted.timeout), this.limits.time))
    try {
      const signal = AbortSignal.any([late, gone])
      const answer = await forward(wanted, body, this.destinations, signal)
      const content = await readAnswer(answer, this.limits.size)
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'cache-control': 'no-store',
        [responseHeader]: toHeader(describe(answer)),
      })
      response.end(content)
    } catch (error) {
      throw late.aborted ? new ProxyFault(504, 'timeout') : error
    }
  }
}

function describe({ statusCode = 0, headers }: IncomingMessage): ProxiedResponse {
  const { 'set-cookie': cookies = [], ...rest } = headers
  const texts = Object.entries(rest).map(([name, value]) => [name, String(value)])
  return { status: statusCode, headers: Object.fromEntries(texts) as Record<string, string>, cookies }
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const fault = error instanceof ProxyFault ? error : new ProxyFault(502, String(error))
  const refusal: ProxyRefusal = { error: fault.message, ...(fault.ask && { ask: fault.ask }) }
  send(response, fault.status, refusal)
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
