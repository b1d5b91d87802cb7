import type { Input } from '../machine/inputs'
import { failure } from '../schema/errors'
import type { RoomError } from '../schema/room-error'
import { reasonInWords } from './codes'
import { call, type Answer, type CallOptions, type Context } from './contexts'

type Send = (input: Input) => void

/** `start()`: its success means little (1018 is the word that counts), but its failure ends the entry. */
export function startPusher(context: Context, send: Send, options?: CallOptions): Promise<Answer> {
  const started = call(context, 'start', options)
  started.catch(({ reason, message }: RoomError) => {
    if (reason === 'noAnswer') return
    // Where it names no cause, the state code that may follow does.
    const cause = reasonInWords(message)
    send({ type: 'refused', failure: failure(cause ?? 'enterFailed', undefined, message), vague: !cause })
  })
  return started
}

/** `stop()`: only its success lets the url go. Where it never comes WeChat cleans up by itself. */
export function stopPusher(context: Context, number: number, send: Send): void {
  call(context, 'stop').then(
    () => send({ type: 'stopped', number }),
    () => undefined,
  )
}
