import type { EffectOf } from '../../src/machine/effects'
import type { Input } from '../../src/machine/inputs'
import { playerContext, pusherContext } from '../../src/native/contexts'
import { playAgain } from '../../src/native/player'
import { startPusher, stopPusher } from '../../src/native/pusher'
import { componentEvent } from '../../src/schema/events'
import { nodeIDOf } from '../../src/schema/stream-id'
import type { Host } from '../../src/session/host'
import type { Patch } from '../../src/view/diff'

/** What the host needs of the component. */
export interface Shown {
  setData(patch: Patch, done: () => void): void
  triggerEvent(name: string, detail: object): void
}

/** Shows a session on a component: `setData`, the context of its live-pusher, `triggerEvent`; `tell` hears as well. */
export function componentHost(
  component: Shown,
  send: (input: Input) => void,
  tell: (effect: EffectOf<'emit'>) => void,
): Host {
  return {
    render: (patch, done) => component.setData(patch, done),
    run: {
      'pusher/start': (which) => void startPusher(pusherContext(component), send, {}, which),
      'pusher/stop': (which) => stopPusher(pusherContext(component), which, send),
      'player/play': ({ streamID }) => void playAgain(playerContext(nodeIDOf(streamID), component)),
      emit: (effect) => {
        component.triggerEvent(componentEvent(effect.event), effect.detail)
        tell(effect)
      },
    },
  }
}
