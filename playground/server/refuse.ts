import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** What every answer carries: no other site may frame or read it, and nobody guesses what it is. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}

/** Answers on a bare socket and closes it. Node handles the errors of such a socket no more: a reset would throw. */
export function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy())
  const headers = { ...safeHeaders, connection: 'close', 'content-length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'))
}
