import { faults } from '../../chaos/faults'
import { fromHeader, requestHeader, responseHeader, toHeader } from '../../../server/proxy/proxied-request'
import type { ProxiedResponse, ProxyRefusal } from '../../../server/proxy/proxied-request'
import { server } from '../../server/current-server'
import { askForHost } from './ask-for-host'

export interface Sending {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | ArrayBuffer
  readonly timeout: number
}

export interface Received extends ProxiedResponse {
  readonly body: ArrayBuffer
}

export interface Listener {
  readonly received?: (response: ProxiedResponse) => void
  readonly chunk?: (data: Uint8Array) => void
}

/** Hosts whose requests the browser has forbidden: they go through the server at once. */
const forbidden = new Set<string>()

/**
 * A request of the mini program: by the browser, or, where CORS forbids that, by the playground's server, if a
 * person allows it. URLs without a host refer to the playground's server.
 */
export async function appFetch(
  sending: Sending,
  signal: AbortSignal,
  listener: Listener = {},
): Promise<Received> {
  if (faults.value.network === 'down') throw new Error('the network is down')
  const { origin, host, protocol } = new URL(sending.url, location.href)
  const isForeign = origin !== location.origin && /^https?:$/.test(protocol)
  if (forbidden.has(host)) return throughServer(sending, signal, listener)
  try {
    return await direct(sending, isForeign, signal, listener)
  } catch (error) {
    if (!isForeign || !server.hasProxy || signal.aborted || !(error instanceof TypeError)) throw error
    forbidden.add(host)
    return throughServer(sending, signal, listener)
  }
}

const simpleTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i

async function direct(
  { url, method, headers, body }: Sending,
  isForeign: boolean,
  signal: AbortSignal,
  listener: Listener,
): Promise<Received> {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  // Without a preflight the server would carry out a request that is then sent again.
  const isCarriedOut = isForeign && method !== 'GET' && method !== 'HEAD' && simpleTypes.test(type)
  const init: RequestInit = {
    method,
    signal,
    headers: { ...headers, ...(isCarriedOut && { 'x-requested-with': 'XMLHttpRequest' }) },
    credentials: isForeign ? 'omit' : 'same-origin',
    ...(body !== undefined && { body }),
  }
  const response = await (isForeign ? fetch(url, init) : server.fetch(url, init))
  const described = { status: response.status, headers: Object.fromEntries(response.headers), cookies: [] }
  listener.received?.(described)
  return { ...described, body: await readBody(response, listener) }
}

async function readBody(response: Response, { chunk }: Listener): Promise<ArrayBuffer> {
  if (!chunk || !response.body) return response.arrayBuffer()
  const reader = response.body.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value)
    chunk(next.value)
  }
  return new Blob(chunks).arrayBuffer()
}

async function throughServer(sending: Sending, signal: AbortSignal, listener: Listener): Promise<Received> {
  const { url, method, headers, timeout, body } = sending
  const response = await fetch('/proxy', {
    method: 'POST',
    signal,
    credentials: 'omit',
    headers: { [requestHeader]: toHeader({ url, method, headers, timeout }) },
    ...(body !== undefined && { body }),
  })
  const described = fromHeader(response.headers.get(responseHeader) ?? '') as ProxiedResponse | undefined
  if (!described) return onRefusal((await response.json()) as ProxyRefusal, sending, signal, listener)
  listener.received?.(described)
  return { ...described, body: await readBody(response, listener) }
}

async function onRefusal(
  { error, ask }: ProxyRefusal,
  sending: Sending,
  signal: AbortSignal,
  listener: Listener,
): Promise<Received> {
  if (ask === undefined || !(await askForHost(ask, signal))) throw new Error(error)
  return throughServer(sending, signal, listener)
}
