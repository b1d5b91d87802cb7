import type { EffectOf } from '../machine/effects'
import { initialState } from '../machine/state'
import type { Input } from '../machine/inputs'
import { nativeEffects } from '../native/effects'
import type { Log } from '../session/log'
import { Session } from '../session/session'

/** A session for pages that render the returned attributes themselves and start the pusher themselves. */
export function manualSession(
  context: object | undefined,
  log: Log,
  emit: (effect: EffectOf<'emit'>) => void,
): Session {
  const send = (input: Input) => session.send(input)
  const session = new Session({
    host: { run: { ...nativeEffects(context, send), emit } },
    log,
    state: { ...initialState, start: 'manual' },
  })
  send({ type: 'createPusher', attributes: {} })
  return session
}
