import type { Input, InputOf } from '../machine/inputs'
import { failure } from '../schema/errors'
import type { RoomError } from '../schema/room-error'
import { reasonInWords } from './codes'
import { call, playerContext, pusherContext, type Context } from './contexts'

type Send = (input: Input) => void

/** Which call of the pusher it is. */
interface Which {
  readonly entryID: number
  readonly call: number
}

interface NativeEffects {
  readonly 'pusher/start': (which: Which) => void
  readonly 'pusher/stop': (which: Which) => void
  readonly 'player/play': (effect: { readonly streamID: string }) => void
}

/** What a room asks of the native tags that `holder` has, a page or a component. Answers come back as inputs. */
export const nativeEffects = (
  holder: object | undefined,
  send: Send,
  nodeIDOf: (streamID: string) => string = (streamID) => streamID,
): NativeEffects => ({
  'pusher/start': (which) => start(pusherContext(holder), which, send),
  'pusher/stop': (which) => stop(pusherContext(holder), which, send),
  'player/play': ({ streamID }) => void playAgain(playerContext(nodeIDOf(streamID), holder)),
})

/** `start()`: its success means little (1018 is the word that counts), but its failure ends the entry. */
function start(context: Context, { call: which }: Which, send: Send): void {
  call(context, 'start').catch((error: RoomError) => {
    if (error.reason !== 'cancelled') send({ ...refusalOf(error), call: which })
  })
}

/** Where the phone names no cause, the state code that may follow does. */
function refusalOf({ reason, code, message }: RoomError): InputOf<'refused'> {
  if (reason !== 'nativeFailed')
    return { type: 'refused', failure: { reason, code, message, fatal: true }, vague: false }
  const cause = reasonInWords(message)
  return { type: 'refused', failure: failure(cause ?? 'enterFailed', undefined, message), vague: !cause }
}

/** `stop()`: says whether it has succeeded. */
function stop(context: Context, { entryID, call: which }: Which, send: Send): void {
  call(context, 'stop').then(
    () => send({ type: 'stopped', entryID, call: which }),
    () => send({ type: 'stopFailed', entryID, call: which }),
  )
}

/** A player that has given up plays again only after a `stop()`, whatever that answers. */
async function playAgain(context: Context): Promise<void> {
  await call(context, 'stop').catch(() => undefined)
  await call(context, 'play').catch(() => undefined)
}
