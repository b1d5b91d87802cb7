import dns from 'node:dns/promises'
import http from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import type { ProxiedRequest } from './proxied-request'
import { ProxyFault } from './proxy-fault'

export interface Destinations {
  /** Throws a ProxyFault if no person has allowed the host. */
  checkHost(host: string): void
  isForbidden(address: string): boolean
}

const MAX_REDIRECTS = 5

/** Headers that describe the connection, or say more about this browser than the mini program has said. */
const own =
  /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|keep-alive|expect|origin|accept-encoding|proxy-.*|sec-.*)$/i

/** Makes a request and follows its redirects; each hop is checked like the first. */
export async function forward(
  request: ProxiedRequest,
  body: Buffer,
  to: Destinations,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let [url, method, headers, content] = [parse(request.url), request.method, request.headers, body]
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await send(url, method, headers, content, to, signal)
    const next = redirectOf(url, response)
    if (!next) return response
    response.destroy()
    if (next.origin !== url.origin) headers = withoutSecrets(headers)
    const { statusCode = 0 } = response
    if (statusCode === 303 || (statusCode < 303 && method === 'POST'))
      [method, content] = [method === 'HEAD' ? 'HEAD' : 'GET', Buffer.alloc(0)]
    url = next
  }
  throw new ProxyFault(502, `more than ${MAX_REDIRECTS} redirects`)
}

/** Only `http` and `https`, and no password in the URL. */
export function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new ProxyFault(400, 'the url must be http:// or https://, without a user')
  return url
}

/** The public addresses of a host. Throws if any of them is not to be reached. */
export async function publicAddressOf(
  hostname: string,
  isForbidden: Destinations['isForbidden'],
): Promise<string> {
  const name = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(name) ? [name] : await resolve(name)
  const [first] = addresses
  if (first === undefined) throw new ProxyFault(502, `${name} is not found`)
  if (addresses.some((address) => isForbidden(address)))
    throw new ProxyFault(403, `${name} is an address of this machine or of its networks`)
  return first
}

async function resolve(name: string): Promise<string[]> {
  const found = await dns.lookup(name, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

async function send(
  url: URL,
  method: string,
  headers: ProxiedRequest['headers'],
  body: Buffer,
  to: Destinations,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const address = await publicAddressOf(url.hostname, (one) => to.isForbidden(one))
  to.checkHost(url.host)
  const options: RequestOptions = {
    method,
    signal,
    agent: false,
    // The address that was checked: a second look-up might give another one.
    lookup: answering(address),
    headers: { ...Object.fromEntries(Object.entries(headers).filter(([name]) => !own.test(name))) },
  }
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http
    request(url, options, resolve)
      .on('error', (error) => reject(new ProxyFault(502, error.message)))
      .end(body)
  })
}

const answering =
  (address: string): LookupFunction =>
  (_host, { all }, callback) => {
    const family = isIP(address)
    if (all) callback(null, [{ address, family }])
    else callback(null, address, family)
  }

function redirectOf(from: URL, { statusCode = 0, headers }: IncomingMessage): URL | undefined {
  const { location } = headers
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return undefined
  return parse(URL.canParse(location, from) ? new URL(location, from).href : location)
}

const withoutSecrets = (headers: ProxiedRequest['headers']): ProxiedRequest['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)))
