import type { Callbacks } from './wx-call'

interface RequestOptions extends Callbacks<RequestResult> {
  readonly url: string
  readonly method?: string
  readonly data?: unknown
  readonly header?: Readonly<Record<string, string>>
  readonly timeout?: number
  readonly dataType?: string
  readonly responseType?: 'text' | 'arraybuffer'
}

interface RequestResult {
  readonly data: unknown
  readonly statusCode: number
  readonly header: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
}

interface RequestTask {
  abort(): void
}

const DEFAULT_TIMEOUT = 60000

/**
 * wx.request on fetch. URLs without a host refer to the playground's server. Callbacks only: it returns a
 * task.
 */
export function request(options: RequestOptions): RequestTask {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort('timeout'), options.timeout ?? DEFAULT_TIMEOUT)
  const { success, fail, complete } = options
  send(options, abort.signal)
    .then(
      (result) => {
        success?.({ ...result, errMsg: 'request:ok' })
        complete?.({ errMsg: 'request:ok' })
      },
      (error: unknown) => {
        const errMsg = `request:fail ${abort.signal.aborted ? String(abort.signal.reason) : String(error)}`
        fail?.({ errMsg })
        complete?.({ errMsg })
      },
    )
    .finally(() => clearTimeout(timer))
  return { abort: () => abort.abort('abort') }
}

async function send(
  { url, method = 'GET', data, header, dataType = 'json', responseType }: RequestOptions,
  signal: AbortSignal,
): Promise<RequestResult> {
  const hasBody = !['GET', 'HEAD'].includes(method.toUpperCase())
  const response = await fetch(hasBody ? url : withQuery(url, data), {
    method,
    signal,
    headers: { ...(hasBody && { 'content-type': 'application/json' }), ...header },
    ...(hasBody && data !== undefined && { body: encode(data) }),
  })
  const body =
    responseType === 'arraybuffer' ? await response.arrayBuffer() : decode(await response.text(), dataType)
  return {
    data: body,
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    cookies: [],
  }
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null) return url
  const query = new URLSearchParams(
    Object.entries(data).map(([key, value]) => [key, String(value)]),
  ).toString()
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

function encode(data: unknown): BodyInit {
  return typeof data === 'string' || data instanceof ArrayBuffer ? data : JSON.stringify(data)
}

/** As in WeChat, text that is not JSON is returned unchanged. */
function decode(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
