/** A request of a mini program that the server is to make for it. */
export interface ProxiedRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** In ms. */
  readonly timeout: number
}

/** What came back, besides the body. */
export interface ProxiedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
}

/** Why the server did not get an answer. With `ask`, a person may allow this host. */
export interface ProxyRefusal {
  readonly error: string
  readonly ask?: string
}

export const requestHeader = 'x-playground-request'
export const responseHeader = 'x-playground-response'

/** Headers carry ASCII only. */
export const toHeader = (value: ProxiedRequest | ProxiedResponse): string =>
  encodeURIComponent(JSON.stringify(value))

export function fromHeader(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text))
  } catch {
    return undefined
  }
}

export function isProxiedRequest(value: unknown): value is ProxiedRequest {
  if (typeof value !== 'object' || value === null) return false
  const { url, method, headers, timeout } = value as Record<string, unknown>
  if (typeof url !== 'string' || typeof method !== 'string' || typeof timeout !== 'number') return false
  if (!methods.includes(method) || typeof headers !== 'object' || headers === null) return false
  return Object.entries(headers).every(isHeader)
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']

const isHeader = ([name, value]: [string, unknown]): boolean =>
  /^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
