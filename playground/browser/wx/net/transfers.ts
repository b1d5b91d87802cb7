import { assetUrl } from '../../tags/asset-url'
import { extensionFor, extensionOf } from '../files/media-type'
import { phoneFiles } from '../files/phone-files'
import type { Callbacks } from '../wx-call'
import { appFetch } from './app-fetch'
import { NetTask } from './net-task'
import { DEFAULT_TIMEOUT, headersOf } from './request'

interface DownloadOptions extends Callbacks {
  readonly url?: string
  readonly filePath?: string
  readonly header?: Readonly<Record<string, unknown>>
  readonly timeout?: number
}

interface UploadOptions extends DownloadOptions {
  readonly name?: string
  readonly formData?: Readonly<Record<string, unknown>>
}

/** A file or a URL that a page calls a path. */
export async function readPath(path: string): Promise<Blob> {
  const response = await fetch(assetUrl(path, 'app'))
  if (!response.ok) throw new Error(`no such file ${path}`)
  return response.blob()
}

export function downloadFile(options: DownloadOptions = {}): NetTask {
  const task = new NetTask()
  const { timeout = DEFAULT_TIMEOUT, filePath } = options
  task.run('downloadFile', options, timeout, async (signal) => {
    const url = urlOf(options)
    const sending = { url, method: 'GET', headers: headersOf(options.header), timeout }
    const { body, status, headers } = await appFetch(sending, signal, listenerOf(task))
    tellProgress(task, body.byteLength, ['totalBytesWritten', 'totalBytesExpectedToWrite'])
    const extension =
      extensionFor(headers['content-type'] ?? '') || extensionOf(new URL(url, location.href).pathname)
    const bytes = new Uint8Array(body)
    if (filePath !== undefined) phoneFiles.write(filePath, bytes)
    const place =
      filePath === undefined ? { tempFilePath: phoneFiles.addTemporary(bytes, extension) } : { filePath }
    return { ...place, statusCode: status, header: headers, dataLength: bytes.byteLength }
  })
  return task
}

export function uploadFile(options: UploadOptions = {}): NetTask {
  const task = new NetTask()
  const { timeout = DEFAULT_TIMEOUT } = options
  task.run('uploadFile', options, timeout, async (signal) => {
    const { type, body } = await formOf(options)
    const headers = { ...withoutType(headersOf(options.header)), 'content-type': type }
    const sending = { url: urlOf(options), method: 'POST', headers, body, timeout }
    const received = await appFetch(sending, signal, listenerOf(task))
    tellProgress(task, body.byteLength, ['totalBytesSent', 'totalBytesExpectedToSend'])
    const data = new TextDecoder().decode(received.body)
    return { data, statusCode: received.status, header: received.headers, cookies: received.cookies }
  })
  return task
}

async function formOf({
  filePath = '',
  name = '',
  formData = {},
}: UploadOptions): Promise<{ type: string; body: ArrayBuffer }> {
  if (filePath === '') throw new Error('filePath is empty')
  if (name === '') throw new Error('name is empty')
  const form = new FormData()
  for (const [key, value] of Object.entries(formData)) form.append(key, String(value))
  form.append(name, await readPath(filePath), filePath.slice(filePath.lastIndexOf('/') + 1))
  const packed = new Response(form)
  return { type: packed.headers.get('content-type') ?? '', body: await packed.arrayBuffer() }
}

function urlOf({ url }: DownloadOptions): string {
  if (typeof url !== 'string' || url === '') throw new Error(`the url must be a text, not ${String(url)}`)
  return url
}

const withoutType = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type'))

const listenerOf = (task: NetTask): Parameters<typeof appFetch>[2] => ({
  received: ({ headers }) => task.emit('HeadersReceived', { header: headers }),
})

function tellProgress(task: NetTask, bytes: number, [done, expected]: readonly [string, string]): void {
  task.emit('ProgressUpdate', { progress: 100, [done]: bytes, [expected]: bytes })
}
