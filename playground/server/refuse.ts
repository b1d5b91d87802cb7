import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** Headers of every response: nobody may frame it, no other site read it, no browser guess its type. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}

/** Responds on a raw socket and closes it. Node no longer handles its errors: a reset would throw. */
export function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy())
  const headers = { ...safeHeaders, connection: 'close', 'content-length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'))
}
