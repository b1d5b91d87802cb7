import { isDeclared } from '../../schema/field'
import { pickBy } from '../../schema/pick-by'
import { streamFields, type StreamAttributes } from '../../schema/player-fields'
import { streamDetail } from '../../schema/stream-id'
import type { InputOf } from '../inputs'
import { merge } from '../merge'
import { inDefinition } from '../play-url'
import { findPlayback, replay } from '../playbacks'
import { findStream, reseat, type Stream } from '../seats'
import type { Step } from '../step'

/** Attributes that the component's tile binds are set on the seat; others are kept for the page that binds them. */
export const setStream: Step<InputOf<'setStream'>> = ({ seats, playbacks }, input) => {
  const which = streamDetail(input.streamID)
  const stream = findStream(seats, which.userID, which.streamType)
  if (!stream) return {}
  const { seat, settings } = divided(input.attributes)
  const playback = findPlayback(playbacks, stream)
  const next = reseat(seats, stream, merge(stream, seat))
  if (!playback) return { set: { seats: next } }
  const kept = merge(playback.settings, settings)
  const isSame = kept === playback.settings
  return {
    set: { seats: next, playbacks: isSame ? playbacks : replay(playbacks, playback, { settings: kept }) },
  }
}

function divided(attributes: Partial<StreamAttributes>): {
  readonly seat: Partial<Stream>
  readonly settings: Readonly<Record<string, unknown>>
} {
  const those = (areSeats: boolean): Partial<StreamAttributes> =>
    pickBy(attributes, (_, name) => isDeclared(streamFields, name) === areSeats)
  return { seat: those(true), settings: those(false) }
}

/** Requests the other definition of a video: another url for the same player. */
export const switchStream: Step<InputOf<'switchStream'>> = (
  { seats, playbacks },
  { streamID, definition },
) => {
  const which = streamDetail(streamID)
  const stream = findStream(seats, which.userID, which.streamType)
  const playback = findPlayback(playbacks, which)
  if (!stream || !playback || which.streamType === 'aux') return {}
  return {
    set: {
      seats: reseat(seats, stream, { ...stream, src: inDefinition(stream.src, definition || 'main') }),
      playbacks: replay(playbacks, playback, { definition }),
    },
  }
}
