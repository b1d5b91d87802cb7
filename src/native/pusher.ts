import type { Input, InputOf } from '../machine/inputs'
import { failure } from '../schema/errors'
import type { RoomError } from '../schema/room-error'
import { reasonInWords } from './codes'
import { call, type Answer, type CallOptions, type Context } from './contexts'

type Send = (input: Input) => void

/** Which call of the pusher it is; none for a page that calls by itself. */
interface Which {
  readonly entryID: number
  readonly call: number
}

/** `start()`: its success means little (1018 is the word that counts), but its failure ends the entry. */
export function startPusher(
  context: Context,
  send: Send,
  options?: CallOptions,
  which?: Which,
): Promise<Answer> {
  const started = call(context, 'start', options)
  started.catch((error: RoomError) => {
    if (error.reason !== 'cancelled') send({ ...refusalOf(error), ...(which && { call: which.call }) })
  })
  return started
}

/** Where the phone names no cause, the state code that may follow does. */
function refusalOf({ reason, code, message }: RoomError): InputOf<'refused'> {
  if (reason !== 'nativeFailed')
    return { type: 'refused', failure: { reason, code, message, fatal: true }, vague: false }
  const cause = reasonInWords(message)
  return { type: 'refused', failure: failure(cause ?? 'enterFailed', undefined, message), vague: !cause }
}

/** `stop()`: says whether it has succeeded. */
export function stopPusher(context: Context, { entryID, call: which }: Which, send: Send): void {
  call(context, 'stop').then(
    () => send({ type: 'stopped', entryID, call: which }),
    () => send({ type: 'stopFailed', entryID, call: which }),
  )
}
