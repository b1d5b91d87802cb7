import type { Input, InputOf } from '../machine/inputs'
import { failure } from '../schema/errors'
import type { RoomError } from '../schema/room-error'
import { reasonInWords } from './codes'
import { call, playerContext, pusherContext, type Context } from './contexts'

type Send = (input: Input) => void

/** Identifies a call of the pusher. */
interface Which {
  readonly entryID: number
  readonly call: number
}

interface NativeEffects {
  readonly 'pusher/start': (which: Which) => void
  readonly 'pusher/stop': (which: Which) => void
  readonly 'player/play': (effect: { readonly streamID: string }) => void
}

/** Runs the effects on the native tags of `holder`, a page or a component. Answers are sent as inputs. */
export const nativeEffects = (
  holder: object | undefined,
  send: Send,
  nodeIDOf: (streamID: string) => string = (streamID) => streamID,
): NativeEffects => ({
  'pusher/start': (which) => start(pusherContext(holder), which, send),
  'pusher/stop': (which) => stop(pusherContext(holder), which, send),
  'player/play': ({ streamID }) => void playAgain(playerContext(nodeIDOf(streamID), holder)),
})

/** `start()`: only its failure counts, and ends the entry; the entry is confirmed by 1018. */
function start(context: Context, { call: which }: Which, send: Send): void {
  call(context, 'start').catch((error: RoomError) => {
    if (error.reason !== 'cancelled') send({ ...refusalOf(error), call: which })
  })
}

/** Without a named cause, a state code that follows may name it. */
function refusalOf({ reason, code, message }: RoomError): InputOf<'refused'> {
  if (reason !== 'nativeFailed')
    return { type: 'refused', failure: { reason, code, message, fatal: true }, vague: false }
  const cause = reasonInWords(message)
  return { type: 'refused', failure: failure(cause ?? 'enterFailed', undefined, message), vague: !cause }
}

/** `stop()`: sends whether it succeeded. */
function stop(context: Context, { entryID, call: which }: Which, send: Send): void {
  call(context, 'stop').then(
    () => send({ type: 'stopped', entryID, call: which }),
    () => send({ type: 'stopFailed', entryID, call: which }),
  )
}

/** A failed player plays again only after `stop()`, whatever that answers. */
async function playAgain(context: Context): Promise<void> {
  await call(context, 'stop').catch(() => undefined)
  await call(context, 'play').catch(() => undefined)
}
