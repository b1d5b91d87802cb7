import type { StreamType } from '../../schema/events'
import { isDeclared } from '../../schema/field'
import { pickBy } from '../../schema/pick-by'
import { streamFields, type StreamAttributes } from '../../schema/player-fields'
import { streamDetail, streamIDOf } from '../../schema/stream-id'
import { merge } from '../merge'
import { fresh } from '../confirmed'
import { emit, setTimer, type Effect } from '../effects'
import type { InputOf } from '../inputs'
import { inDefinition, playUrl } from '../play-url'
import { findPlayback, replay, withoutPlayback, withoutUser, withPlayback } from '../playbacks'
import { findStream, freed, isKnown, isTaken, reseat, seatIn, streamsOf, unseat } from '../seats'
import {
  noSpeaker,
  type Data,
  type Options,
  type Playback,
  type RoomState,
  type Seat,
  type OutOfOrder,
  type Stream,
} from '../state'
import type { Outcome, Step } from '../step'
import { findOutOfOrder, withNews, removeOutOfOrder, addOutOfOrder } from '../out-of-order'

/** How long a signal out of order is kept for the one that should have come first, ms. */
const OUT_OF_ORDER_LIMIT = 2000

/** TRTC announces at most 300 users. More than this is a flood, which must not fill the memory or block the phone. */
const MOST_SEATS = 1000

type OfUser = { readonly userID: string }
type MediaChanged = InputOf<'mediaChanged'>

export const isHere = ({ seats }: RoomState, { userID }: OfUser): boolean => isKnown(seats, userID)
export const isStranger = (state: RoomState, about: OfUser): boolean =>
  !isHere(state, about) && state.seats.length < MOST_SEATS
export const hasLeftFirst = (state: RoomState, about: OfUser): boolean =>
  outOfOrderOf(state, about)?.kind === 'leaveFirst'
export const hasLeft = (state: RoomState, about: OfUser): boolean =>
  ['left', 'over'].includes(outOfOrderOf(state, about)?.kind ?? '')
/**
 * The user publishes and no join has come: it was lost, or came before the leave of another device of the same user.
 */
export const isPublishing = (state: RoomState, about: OfUser): boolean => {
  const known = outOfOrderOf(state, about)
  return known?.kind !== 'over' && known?.news.some(({ on }) => on) === true && isStranger(state, about)
}

/** No user of this room has been announced yet, so a leave is about the previous room. */
export const isUnknownYet = ({ phase }: RoomState): boolean => phase === 'entering'

const outOfOrderOf = ({ outOfOrder }: RoomState, { userID }: OfUser): OutOfOrder | undefined =>
  findOutOfOrder(outOfOrder, userID)

/** Seats a user and applies the media that were reported before the join. */
export const seatUser: Step<InputOf<'userJoined' | 'outOfOrderExpired'>> = (state, { userID }) => {
  const { seats, nextKey, outOfOrder, options } = state
  const news = findOutOfOrder(outOfOrder, userID)?.news ?? []
  const stream = newStream(options, nextKey, userID, 'main')
  const joined = {
    seats: seatIn(seats, stream),
    nextKey: nextKey + 1,
    outOfOrder: removeOutOfOrder(outOfOrder, userID),
  }
  return news.reduce<Required<Outcome>>(
    ({ set, effects }, item) => {
      const outcome = applyMedia({ ...state, ...set }, { type: 'mediaChanged', userID, ...item })
      return { set: { ...set, ...outcome.set }, effects: [...effects, ...(outcome.effects ?? [])] }
    },
    { set: joined, effects: [emit('REMOTE_USER_JOIN', { userID })] },
  )
}

/** Removes a user's streams, then the user. Late signals about this stay are ignored for a while. */
export const unseatUser: Step<InputOf<'userLeft'>> = (
  { seats, playbacks, outOfOrder, speaker, spotlight },
  { userID },
) => ({
  // Evaluated before `set`, which moves the list's index to the new list.
  effects: [...departure(seats, userID), setTimer({ type: 'outOfOrderExpired', userID }, OUT_OF_ORDER_LIMIT)],
  set: {
    ...(speaker.userID === userID ? { speaker: noSpeaker } : {}),
    ...(spotlight === userID ? { spotlight: '' } : {}),
    seats: unseat(seats, userID),
    playbacks: withoutUser(playbacks, userID),
    outOfOrder: addOutOfOrder(outOfOrder, { userID, kind: 'left', news: [] }),
  },
})

const departure = (seats: readonly Seat[], userID: string): readonly Effect[] => [
  ...streamsOf(seats, userID).reduce<readonly Effect[]>((all, stream) => [...all, ...removals(stream)], []),
  emit('REMOTE_USER_LEAVE', { userID }),
]

/** Leave events of all users: their streams, then the user. */
export const departures = (seats: readonly Seat[]): readonly Effect[] =>
  seats
    .filter(isTaken)
    .filter(({ streamType }) => streamType === 'main')
    .reduce<readonly Effect[]>((all, { userID }) => [...all, ...departure(seats, userID)], [])

/** A stream started or stopped. A main stream keeps its seat and settings; a shared screen ends with its video. */
export const applyMedia: Step<MediaChanged> = (state, input) => {
  const { userID, streamType, medium, on } = input
  const stream = findStream(state.seats, userID, streamType)
  if (!stream) return on ? applyMedia(withAux(state, userID), input) : {}
  if (stream[medium === 'video' ? 'hasVideo' : 'hasAudio'] === on) return {}
  const effects = [mediaEvent(medium, on, stream), ...watching(stream, medium, on)]
  return { set: on ? begun(state, stream, input) : ended(state, stream, medium), effects }
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
  { medium, src }: MediaChanged,
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

export const keepNews: Step<MediaChanged> = ({ outOfOrder }, { userID, streamType, medium, on, src }) => {
  const known = findOutOfOrder(outOfOrder, userID) ?? { userID, kind: 'mediaFirst', news: [] }
  return {
    set: {
      outOfOrder: addOutOfOrder(outOfOrder, {
        ...known,
        news: withNews(known.news, { streamType, medium, on, src }),
      }),
    },
    effects: [setTimer({ type: 'outOfOrderExpired', userID }, OUT_OF_ORDER_LIMIT)],
  }
}

export const noteLeaveFirst: Step<InputOf<'userLeft'>> = ({ outOfOrder }, { userID }) => ({
  set: { outOfOrder: addOutOfOrder(outOfOrder, { userID, kind: 'leaveFirst', news: [] }) },
  effects: [setTimer({ type: 'outOfOrderExpired', userID }, OUT_OF_ORDER_LIMIT)],
})

export const swallowLateJoin: Step<InputOf<'userJoined'>> = ({ outOfOrder }, { userID }) => ({
  set: {
    outOfOrder: addOutOfOrder(outOfOrder, {
      userID,
      kind: 'over',
      news: findOutOfOrder(outOfOrder, userID)?.news ?? [],
    }),
  },
})

export const dropOutOfOrder: Step<InputOf<'outOfOrderExpired'>> = ({ outOfOrder }, { userID }) => ({
  set: { outOfOrder: removeOutOfOrder(outOfOrder, userID) },
})

/** Attributes that the component's tile binds are set on the seat; others are kept for the page that binds them. */
export const setStream: Step<InputOf<'setStream'>> = ({ seats, playbacks }, input) => {
  const which = streamDetail(input.streamID)
  const stream = findStream(seats, which.userID, which.streamType)
  if (!stream) return {}
  const { seat, settings } = divided(input.attributes)
  const playback = findPlayback(playbacks, stream)
  const kept = playback && merge(playback.settings, settings)
  return {
    set: {
      seats: reseat(seats, stream, merge(stream, seat)),
      ...(playback && kept !== playback.settings
        ? { playbacks: replay(playbacks, playback, { settings: kept ?? {} }) }
        : {}),
    },
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

function newStream(options: Options, key: number, userID: string, streamType: StreamType): Stream {
  return {
    key,
    userID,
    streamType,
    src: '',
    hasVideo: false,
    hasAudio: false,
    confirmed: fresh,
    ...subscription(options, streamType),
  }
}

/**
 * A shared screen carries no audio; still it is not muted, since that silences everybody on Android (trtc-wx 1.1.3).
 */
export function subscription(
  { autoSubscribe }: Options,
  streamType: StreamType,
): Omit<StreamAttributes, 'src'> {
  const isMain = streamType === 'main'
  return {
    muteVideo: autoSubscribe !== 'all',
    muteAudio: isMain && autoSubscribe === 'none',
    objectFit: isMain ? 'fillCrop' : 'contain',
  }
}

function withAux(state: RoomState, userID: string): RoomState {
  const stream = newStream(state.options, state.nextKey, userID, 'aux')
  return { ...state, seats: seatIn(state.seats, stream), nextKey: state.nextKey + 1 }
}

function mediaEvent(medium: 'video' | 'audio', on: boolean, { userID, streamType }: Stream): Effect {
  const detail = { userID, streamType, streamID: streamIDOf(userID, streamType) }
  if (medium === 'video') return emit(on ? 'REMOTE_VIDEO_ADD' : 'REMOTE_VIDEO_REMOVE', detail)
  return emit(on ? 'REMOTE_AUDIO_ADD' : 'REMOTE_AUDIO_REMOVE', detail)
}

function removals(stream: Stream): readonly Effect[] {
  const video = stream.hasVideo ? [mediaEvent('video', false, stream)] : []
  const audio = stream.hasAudio ? [mediaEvent('audio', false, stream)] : []
  return [...video, ...audio]
}
