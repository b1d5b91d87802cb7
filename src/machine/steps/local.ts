import { pusherDefaults } from '../../schema/pusher-fields'
import { changed } from '../changed'
import { emit } from '../effects'
import type { InputOf } from '../inputs'
import { isTaken } from '../seats'
import { withoutSecrets } from '../secrets'
import type { Options, Seat } from '../state'
import type { Step } from '../step'
import { subscription } from './remote'

export const setOptions: Step<InputOf<'setOptions'>> = ({ options, seats }, input) => {
  const next = changed(options, input.options)
  if (next.autoSubscribe === options.autoSubscribe) return { set: { options: next } }
  return { set: { options: next, seats: resubscribed(seats, next) } }
}

/** Another rule for what is received counts for those who are here, too. */
const resubscribed = (seats: readonly Seat[], options: Options): readonly Seat[] =>
  seats.map((seat) => (isTaken(seat) ? changed(seat, subscription(options, seat.streamType)) : seat))

export const setPusher: Step<InputOf<'setPusher'>> = ({ pusher, facing }, { attributes }) => ({
  set: { pusher: changed(pusher, attributes), facing: attributes.frontCamera ?? facing },
})

export const setPlayers: Step<InputOf<'setPlayers'>> = ({ player }, { attributes }) => ({
  set: { player: changed(player, attributes) },
})

/** The page's own tag begins with these attributes, and goes back to them when the room is left. */
export const createPusher: Step<InputOf<'createPusher'>> = (_, { attributes }) => {
  const created = { ...pusherDefaults, ...attributes }
  return { set: { created, pusher: created, facing: created.frontCamera } }
}

export const noteCamera: Step<InputOf<'cameraSwitched'>> = (_, { facing }) => ({ set: { facing } })

/** The room goes on, whatever the native layer calls it. */
export const reportFailure: Step<InputOf<'failed' | 'refused' | 'stalled'>> = ({ entry }, { failure }) => ({
  effects: [emit('ERROR', { ...failure, message: withoutSecrets(failure.message, entry), fatal: false })],
})
