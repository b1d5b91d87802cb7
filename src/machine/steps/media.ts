import { streamIDOf } from '../../schema/stream-id'
import { emit, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import { inDefinition, playUrl } from '../play-url'
import { findPlayback, replay, withoutPlayback, withPlayback, type Playback } from '../playbacks'
import { findStream, freed, reseat, seatIn, type Stream } from '../seats'
import type { Data, RoomState } from '../state'
import type { Outcome } from '../step'
import { newStream } from '../subscription'

type MediaChanged = InputOf<'mediaChanged'>
/** A medium of a stream that began or ended. */
export type MediaNews = Omit<MediaChanged, 'type'>

/** A stream started or stopped. A main stream keeps its seat and settings; a shared screen ends with its video. */
export function applyMedia(state: RoomState, news: MediaNews): Outcome {
  const { userID, streamType, medium, on } = news
  const stream = findStream(state.seats, userID, streamType)
  if (!stream) return on ? applyMedia(withAux(state, userID), news) : {}
  if (stream[medium === 'video' ? 'hasVideo' : 'hasAudio'] === on) return {}
  const effects = [mediaEvent(medium, on, stream), ...watching(stream, medium, on)]
  return { set: on ? begun(state, stream, news) : ended(state, stream, medium), effects }
}

function watching(
  { userID, streamType }: Stream,
  medium: MediaChanged['medium'],
  on: boolean,
): readonly Effect[] {
  const streamID = streamIDOf(userID, streamType)
  return medium === 'video' && on ? [{ type: 'watch/start', stream: { userID, streamType, streamID } }] : []
}

function begun(
  { seats, nextKey, playbacks }: RoomState,
  stream: Stream,
  { medium, src }: MediaNews,
): Partial<Data> {
  const definition = findPlayback(playbacks, stream)?.definition
  const address = inDefinition(
    src || stream.src || playUrl(stream.userID, stream.streamType),
    definition || 'main',
  )
  return {
    seats: reseat(seats, stream, { ...stream, ...bit(medium, true), src: address }),
    nextKey,
    playbacks: expecting(withPlayback(playbacks, stream), stream, medium),
  }
}

function expecting(
  playbacks: readonly Playback[],
  stream: Stream,
  medium: MediaChanged['medium'],
): readonly Playback[] {
  const playback = findPlayback(playbacks, stream)
  return playback && medium === 'video' ? replay(playbacks, playback, { awaitsFrame: true }) : playbacks
}

function ended(
  { seats, playbacks }: RoomState,
  stream: Stream,
  medium: MediaChanged['medium'],
): Partial<Data> {
  return stream.streamType === 'main'
    ? { seats: reseat(seats, stream, { ...stream, ...bit(medium, false) }) }
    : { seats: reseat(seats, stream, freed(stream)), playbacks: withoutPlayback(playbacks, stream) }
}

const bit = (medium: MediaChanged['medium'], on: boolean): Partial<Stream> =>
  medium === 'video' ? { hasVideo: on } : { hasAudio: on }

function withAux(state: RoomState, userID: string): RoomState {
  const stream = newStream(state.options, state.nextKey, userID, 'aux')
  return { ...state, seats: seatIn(state.seats, stream), nextKey: state.nextKey + 1 }
}

function mediaEvent(medium: 'video' | 'audio', on: boolean, { userID, streamType }: Stream): Effect {
  const detail = { userID, streamType, streamID: streamIDOf(userID, streamType) }
  if (medium === 'video') return emit(on ? 'REMOTE_VIDEO_ADD' : 'REMOTE_VIDEO_REMOVE', detail)
  return emit(on ? 'REMOTE_AUDIO_ADD' : 'REMOTE_AUDIO_REMOVE', detail)
}

export function removals(stream: Stream): readonly Effect[] {
  const video = stream.hasVideo ? [mediaEvent('video', false, stream)] : []
  const audio = stream.hasAudio ? [mediaEvent('audio', false, stream)] : []
  return [...video, ...audio]
}
