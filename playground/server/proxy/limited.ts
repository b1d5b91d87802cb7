import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import zlib from 'node:zlib'
import { ProxyFault } from './proxy-fault'

const unpackers: Readonly<Record<string, () => zlib.Gunzip | zlib.Inflate | zlib.BrotliDecompress>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => zlib.createInflate(),
  br: () => zlib.createBrotliDecompress(),
}

/** Reads a whole body, unless it is larger than `limit` bytes. */
export async function readLimited(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  // What was not read stays: a request is still to be answered.
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new ProxyFault(413, `more than ${limit / 1024 / 1024} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The body of an answer, unpacked; the limit is that of the unpacked one. */
export async function readAnswer(answer: IncomingMessage, limit: number): Promise<Buffer> {
  const unpack = unpackers[answer.headers['content-encoding'] ?? '']?.()
  const whole = unpack ? answer.pipe(unpack) : answer
  if (unpack) answer.on('error', (error) => unpack.destroy(error))
  return readLimited(whole, limit).finally(() => answer.destroy())
}
