import type { RoomFailure } from '../../schema/errors'
import type { MediaDetail } from '../../schema/events'
import { isAbout } from '../../schema/obstacles'
import { pusherDefaults, type PusherAttributes } from '../../schema/pusher-fields'
import { merge } from '../merge'
import { emit, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import { withPlace } from '../places'
import { isTaken } from '../seats'
import type { Data, Options, RoomState } from '../state'
import type { Seat } from '../seats'
import type { Step } from '../step'
import { isManual, roleOf } from '../selectors'
import { subscription } from '../subscription'

export const setOptions: Step<InputOf<'setOptions'>> = ({ options, seats }, input) => {
  const next = merge(options, input.options)
  if (next.autoSubscribe === options.autoSubscribe) return { set: { options: next } }
  return { set: { options: next, seats: resubscribed(seats, next) } }
}

/** A new `autoSubscribe` applies to users who are in the room, too. */
const resubscribed = (seats: readonly Seat[], options: Options): readonly Seat[] =>
  seats.map((seat) => (isTaken(seat) ? merge(seat, subscription(options, seat.streamType)) : seat))

export const setPusher: Step<InputOf<'setPusher'>> = (state, { attributes }) => {
  const next = merge(state.pusher, attributes)
  const position = mayPlaceCamera(state) ? attributes.frontCamera : undefined
  const set = { pusher: next, facing: position ?? state.facing }
  return { set, effects: [...mediaNews(state, set), ...roleNews(state, next)] }
}

/**
 * Whether setting `frontCamera` still chooses the camera: a tag reads it once, when it is inserted. A page may set it
 * until its pusher starts; in the component the tag exists before the first input.
 */
const mayPlaceCamera = (state: RoomState): boolean => isManual(state) && state.push === null

/** `MEDIA_CHANGE`, if what we publish or the audio route changes. */
function mediaNews(state: RoomState, set: Partial<Data>): readonly Effect[] {
  const [before, after] = [mediaOf(state), mediaOf({ ...state, ...set })]
  const names = Object.keys(after) as (keyof MediaDetail)[]
  return names.every((name) => before[name] === after[name]) ? [] : [emit('MEDIA_CHANGE', after)]
}

const mediaOf = ({ pusher, facing, player }: Data): MediaDetail => ({
  camera: pusher.enableCamera,
  mic: pusher.enableMic,
  cameraPosition: facing,
  soundMode: player.soundMode,
})

/** Only scenes with an audience have roles. */
function roleNews({ joined, entry, pusher }: RoomState, next: PusherAttributes): readonly Effect[] {
  const [previous, role] = [roleOf(pusher), roleOf(next)]
  const hasRoles = entry?.scene === 'live' || entry?.scene === 'voicechatroom'
  return joined && hasRoles && role !== previous ? [emit('ROLE_CHANGE', { role, previous })] : []
}

export const place: Step<InputOf<'place'>> = ({ places }, { streamID, place: wanted }) => ({
  set: { places: withPlace(places, streamID, wanted) },
})

export const setPlayers: Step<InputOf<'setPlayers'>> = (state, { attributes }) => {
  const set = { player: merge(state.player, attributes) }
  return { set, effects: mediaNews(state, set) }
}

/** The page's own tag starts with these attributes and returns to them when the room is left. */
export const createPusher: Step<InputOf<'createPusher'>> = (state, { attributes }) => {
  const created = { ...pusherDefaults, ...attributes }
  const facing = isManual(state) ? created.frontCamera : state.facing
  return { set: { created, pusher: created, facing } }
}

export const notePreview: Step<InputOf<'previewed'>> = (_, { on }) => ({ set: { previewing: on } })

export const noteCamera: Step<InputOf<'cameraSwitched'>> = (state, { facing }) => ({
  set: { facing },
  effects: mediaNews(state, { facing }),
})

/** Reported as not fatal, since the room goes on. */
export const reportFailure: Step<InputOf<'failed' | 'refused' | 'stalled'>> = (_, { failure }) => {
  const reported = { ...failure, fatal: false }
  return { effects: [emit('ERROR', reported), ...denial(reported)] }
}

function denial({ reason, code, message }: RoomFailure): readonly Effect[] {
  const device = isAbout('camera', reason) ? 'camera' : 'mic'
  const level = reason.endsWith('Blocked') ? 'system' : 'miniProgram'
  return /(Denied|Blocked)$/.test(reason) ? [emit('PERMISSION_DENIED', { device, level, code, message })] : []
}
