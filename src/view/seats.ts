import { inDefinition } from '../machine/play-url'
import { findPlayback } from '../machine/playbacks'
import { isPlayed } from '../machine/players'
import { LARGE_RANK, rankOf } from '../machine/ranks'
import { isTaken } from '../machine/seats'
import type { FreeSeat, Seat, Stream } from '../machine/seats'
import type { RoomState } from '../machine/state'
import { layoutRow } from '../schema/layouts'
import { nodeIDOf, streamIDOf } from '../schema/stream-id'
import { flagsOf } from './flags'

/**
 * A user who is visible or has a player. Default values are left out, since the template has them, to keep large
 * rooms cheap.
 */
interface Tile extends Pick<Stream, 'key' | 'userID'> {
  /** Flags separated by spaces, see `Flags`. */
  readonly flags: string
  /** The rank, as CSS `order`. */
  readonly order: number
}

/** A user without media: no player yet. */
export type SilentSeat = Tile

/** A stream that has a player. */
export interface PlayingSeat extends Tile, Pick<Stream, 'src' | 'muteVideo'> {
  /** `main` by default. */
  readonly streamType?: 'aux'
  readonly muteAudio?: true
  /** `fillCrop` by default. */
  readonly objectFit?: 'contain'
  /** Id of the player's node; the streamID by default. */
  readonly node?: string
}

export type SeatView = FreeSeat | SilentSeat | PlayingSeat

/** A state and the view of its seats. */
interface ShownSeats {
  readonly state: RoomState
  readonly view: { readonly seats: readonly SeatView[] }
}

const causes = ['seats', 'tileLayout', 'playbacks', 'options', 'entry'] as const

/**
 * The list and each seat stay the same objects while they are equal to those of `shown`. A seat that renders nothing
 * is not sent before a later one renders something; one that was sent keeps its old key while nothing is rendered.
 */
export function projectSeats(state: RoomState, shown: ShownSeats | undefined): readonly SeatView[] {
  const before = shown?.state
  if (before && causes.every((name) => before[name] === state[name])) return shown.view.seats
  const known = shown?.view.seats ?? []
  const isStill = stillness(before, state)
  const views = state.seats.map((seat, index) => {
    const view = known[index]
    if (isStill(seat, index)) return view
    const next = seatView(state, seat, index)
    return isAlike(view, next) ? view : next
  })
  const length = lengthOf(views)
  if (length === known.length && known.every((view, index) => view === views[index])) return known
  return state.seats.slice(0, length).map((seat, index) => views[index] ?? emptyOf(seat))
}

/** Without those at the end that were never sent. */
function lengthOf(views: readonly (SeatView | undefined)[]): number {
  let { length } = views
  while (length > 0 && views[length - 1] === undefined) length -= 1
  return length
}

const emptyOf = ({ key }: Seat): SeatView => ({ key, userID: '' })

/** Returns a test for seats whose view cannot change: the same stream as before, not visible before or after. */
function stillness(before: RoomState | undefined, state: RoomState): (seat: Seat, index: number) => boolean {
  const isSameLayout =
    before?.tileLayout.layout === state.tileLayout.layout &&
    before.options.autoSubscribe === state.options.autoSubscribe &&
    isSmall(before, NaN) === isSmall(state, NaN)
  if (!before || !isSameLayout) return () => false
  const visible = new Set([...before.tileLayout.visible, ...state.tileLayout.visible])
  return (seat, index) => seat === before.seats[index] && !visible.has(index)
}

/** A user on another page keeps the player for audio, if subscribed to; without a player, nothing is rendered. */
function seatView(state: RoomState, seat: Seat, index: number): SeatView {
  if (!isTaken(seat)) return seat
  const { key, userID, streamType, src, muteVideo, muteAudio, objectFit } = seat
  const flags = flagsOf(state, seat, index)
  if (flags === 'away' && (src === '' || !isPlayed(state, index))) return { key, userID: '' }
  const order = index === state.tileLayout.large ? LARGE_RANK : rankOf(seat, state.options.pinnedUser)
  const tile: Tile = { key, userID, flags, order }
  if (src === '') return tile
  return {
    ...tile,
    ...(streamType === 'aux' && { streamType }),
    src: addressOf(state, seat, index),
    muteVideo: muteVideo || !state.tileLayout.withVideo.includes(index),
    ...(muteAudio && { muteAudio }),
    ...(objectFit === 'contain' && { objectFit }),
    ...nodeOf(streamIDOf(userID, streamType)),
  }
}

function nodeOf(streamID: string): { readonly node?: string } {
  const node = nodeIDOf(streamID)
  return node === streamID ? {} : { node }
}

function addressOf(state: RoomState, stream: Stream, index: number): string {
  if (!isSmall(state, index)) return stream.src
  return findPlayback(state.playbacks, stream)?.definition ? stream.src : inDefinition(stream.src, 'small')
}

/** Grids with more tiles than this use the low-resolution video. */
const LARGE_TILES = 4

/** Whether a tile requests the low-resolution video, unless the page has chosen. */
function isSmall({ options, entry, tileLayout }: RoomState, index: number): boolean {
  if (options.thumbnails === 'main' || (options.thumbnails === 'auto' && entry?.encsmall !== 1)) return false
  const { thumbnails } = layoutRow(tileLayout.layout)
  if (thumbnails === 'strip') return index !== tileLayout.large
  return thumbnails === 'crowded' && tileLayout.cells > LARGE_TILES
}

/** What was never sent renders nothing. */
function isAlike(a: SeatView | undefined, b: SeatView): boolean {
  if (!a?.userID && !b.userID) return true
  const names = Object.keys(b) as (keyof SeatView)[]
  return (
    a !== undefined && Object.keys(a).length === names.length && names.every((name) => a[name] === b[name])
  )
}
