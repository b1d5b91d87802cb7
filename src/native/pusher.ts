import type { Input } from '../machine/inputs'
import { failure } from '../schema/errors'
import type { RoomError } from '../schema/room-error'
import { reasonInWords } from './codes'
import { call, type Answer, type CallOptions, type Context } from './contexts'

type Send = (input: Input) => void

/** `start()`: its success means little (1018 is the word that counts), but its failure ends the entry. */
export function startPusher(context: Context, send: Send, options?: CallOptions): Promise<Answer> {
  const started = call(context, 'start', options)
  started.catch((error: RoomError) => {
    if (error.reason === 'cancelled') return
    send(refusalOf(error))
  })
  return started
}

/** Where the phone names no cause, the state code that may follow does. */
function refusalOf({ reason, code, message }: RoomError): Input {
  if (reason !== 'nativeFailed')
    return { type: 'refused', failure: { reason, code, message, fatal: true }, vague: false }
  const cause = reasonInWords(message)
  return { type: 'refused', failure: failure(cause ?? 'enterFailed', undefined, message), vague: !cause }
}

/** `stop()`: only its success lets the url go. Where it never comes WeChat cleans up by itself. */
export function stopPusher(context: Context, number: number, send: Send): void {
  call(context, 'stop').then(
    () => send({ type: 'stopped', number }),
    () => undefined,
  )
}
