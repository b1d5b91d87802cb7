import { differences, madeFrom } from '../machine/differences'
import { inDefinition } from '../machine/play-url'
import { findPlayback } from '../machine/playbacks'
import { isTaken } from '../machine/seats'
import type { FreeSeat, RoomState, Seat, Stream } from '../machine/state'
import { lookOf } from './looks'
import type { Shown } from './project'

/** A stream that has a player. What is usual is left out: the template knows it, and large rooms cost less. */
export interface PlayingSeat extends Pick<
  Stream,
  'key' | 'userID' | 'src' | 'hasVideo' | 'hasAudio' | 'muteVideo'
> {
  /** `main` where there is none. */
  readonly streamType?: 'aux'
  readonly muteAudio?: true
  /** `fillCrop` where there is none. */
  readonly objectFit?: 'contain'
  /** Words with spaces between. */
  readonly look: string
}

/** Somebody of whom there is no media yet: no player needs more than who they are, so that is all that is sent. */
export type SilentSeat = Pick<PlayingSeat, 'key' | 'userID' | 'look'>

export type SeatView = FreeSeat | SilentSeat | PlayingSeat

/** What has not changed since `shown` is the same object, and is not looked at in a room of thousands. */
export function projectSeats(state: RoomState, shown: Shown | undefined): readonly SeatView[] {
  const { seats } = state
  const before = shown?.state
  if (before && causes.every((name) => before[name] === state[name])) return shown.view.seats
  const known = shown?.view.seats ?? []
  const changes = new Map<number, SeatView>()
  for (const index of touched(before, state)) {
    const next = seatView(state, seats[index] as Seat, index)
    if (!isAlike(known[index], next)) changes.set(index, next)
  }
  if (changes.size === 0 && known.length === seats.length) return known
  const more = seats.length - known.length
  // Whoever is new is among the changes.
  const views = more > 0 ? known.concat(Array<SeatView>(more)) : known.slice(0, seats.length)
  for (const [index, next] of changes) views[index] = next
  return madeFrom(known, views, [...changes.keys()])
}

const causes = ['seats', 'stage', 'playbacks', 'options', 'entry'] as const

/** The seats that may look otherwise: those that are not the same, those on the page, and those who were on it. */
function touched(before: RoomState | undefined, state: RoomState): ReadonlySet<number> {
  const { seats, stage } = state
  const those = new Set(differences(before && isLike(before, state) ? before.seats : [], seats))
  for (const index of [...(before?.stage.onPage ?? []), ...stage.onPage])
    if (index < seats.length) those.add(index)
  return those
}

/** Whether a seat that is the same looks the same off the page. */
const isLike = (before: RoomState, state: RoomState): boolean =>
  before.stage.layout === state.stage.layout && isSmall(before, NaN) === isSmall(state, NaN)

/** Whoever is on another page keeps their player, for the sound; of those without one nothing has to be drawn. */
function seatView(state: RoomState, seat: Seat, index: number): SeatView {
  if (!isTaken(seat)) return seat
  const { key, userID, streamType, src, hasVideo, hasAudio, muteVideo, muteAudio, objectFit } = seat
  const look = lookOf(state, seat, index)
  if (src === '') return look === 'away' ? { key, userID: '' } : { key, userID, look }
  return {
    key,
    userID,
    ...(streamType === 'aux' && { streamType }),
    src: addressOf(state, seat, index),
    hasVideo,
    hasAudio,
    muteVideo: muteVideo || !state.stage.filmed.includes(index),
    ...(muteAudio && { muteAudio }),
    ...(objectFit === 'contain' && { objectFit }),
    look,
  }
}

function addressOf(state: RoomState, stream: Stream, index: number): string {
  if (stream.streamType === 'aux' || !isSmall(state, index)) return stream.src
  return findPlayback(state.playbacks, stream)?.definition ? stream.src : inDefinition(stream.src, 'small')
}

/** In a grid of more than this many the tiles are small. */
const LARGE_TILES = 4

/** Whether that tile asks for the small picture, where the page has not said otherwise. */
function isSmall({ options, entry, stage }: RoomState, index: number): boolean {
  const { thumbnails } = options
  if (thumbnails === 'main' || (thumbnails === 'auto' && entry?.encsmall !== 1)) return false
  if (stage.layout === 'speaker' || stage.layout === 'classroom') return index !== stage.large
  return stage.layout === 'grid' && stage.cells > LARGE_TILES
}

function isAlike(a: SeatView | undefined, b: SeatView): boolean {
  const names = Object.keys(b) as (keyof SeatView)[]
  return (
    a !== undefined && Object.keys(a).length === names.length && names.every((name) => a[name] === b[name])
  )
}
