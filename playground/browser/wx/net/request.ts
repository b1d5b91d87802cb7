import type { Callbacks } from '../wx-call'
import { appFetch } from './app-fetch'
import type { Received } from './app-fetch'
import { NetTask } from './net-task'

interface RequestOptions extends Callbacks<RequestResult> {
  readonly url?: string
  readonly method?: string
  readonly data?: unknown
  readonly header?: Readonly<Record<string, unknown>>
  readonly timeout?: number
  readonly dataType?: string
  readonly responseType?: string
  readonly enableChunked?: boolean
}

interface RequestResult {
  readonly data: unknown
  readonly statusCode: number
  readonly header: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
}

export const DEFAULT_TIMEOUT = 60000

/** wx.request. Callbacks only: it returns a task. */
export function request(options: RequestOptions = {}): NetTask {
  const task = new NetTask()
  task.run<RequestResult>('request', options, options.timeout ?? DEFAULT_TIMEOUT, async (signal) => {
    const received = await appFetch(sendingOf(options), signal, {
      received: ({ headers, status, cookies }) =>
        task.emit('HeadersReceived', { header: headers, statusCode: status, cookies }),
      ...(options.enableChunked && {
        chunk: (data) => task.emit('ChunkReceived', { data: data.slice().buffer }),
      }),
    })
    return resultOf(received, options)
  })
  return task
}

/** The texts among the headers that a page gives. */
export const headersOf = (header: RequestOptions['header'] = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(header ?? {}).flatMap(([name, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)]] : [],
    ),
  )

function sendingOf(options: RequestOptions): Parameters<typeof appFetch>[0] {
  const { url, data, header, timeout = DEFAULT_TIMEOUT } = options
  if (typeof url !== 'string' || url === '') throw new Error(`the url must be a text, not ${String(url)}`)
  const method = (options.method ?? 'GET').toUpperCase()
  const headers = headersOf(header)
  if (['GET', 'HEAD'].includes(method)) return { url: withQuery(url, data), method, headers, timeout }
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')
  return {
    url,
    method,
    timeout,
    headers: type ? headers : { 'content-type': 'application/json', ...headers },
    ...(data !== undefined && data !== null && { body: encode(data, type?.[1] ?? '') }),
  }
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null || data instanceof ArrayBuffer) return url
  const query = formOf(data)
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

function formOf(data: object): string {
  const pairs = Object.entries(data).filter(([, value]) => value !== undefined)
  return new URLSearchParams(
    pairs.map(([key, value]) => [key, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  ).toString()
}

/** As WeChat does: a form where the header says so, otherwise JSON. */
function encode(data: unknown, type: string): string | ArrayBuffer {
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data
  if (typeof data === 'object' && data !== null && type.includes('x-www-form-urlencoded')) return formOf(data)
  return JSON.stringify(data)
}

function resultOf({ body, status, headers, cookies }: Received, options: RequestOptions): RequestResult {
  const data = options.responseType === 'arraybuffer' ? body : decode(new TextDecoder().decode(body), options)
  return { data, statusCode: status, header: headers, cookies }
}

/** As in WeChat, text that is not JSON is returned unchanged. */
function decode(text: string, { dataType = 'json' }: RequestOptions): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
