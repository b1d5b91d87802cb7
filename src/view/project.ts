import { findPlace } from '../machine/places'
import { isTaken } from '../machine/seats'
import { isAllowed } from '../machine/steps/obstacles'
import type { RoomState, Seat, Stream } from '../machine/state'
import type { ErrorReason } from '../schema/errors'
import type { Obstacle } from '../schema/obstacles'
import type { Phase } from '../schema/phases'
import type { PlayerAttributes, StreamAttributes } from '../schema/player-fields'
import type { PusherAttributes } from '../schema/pusher-fields'
import { facesOf, styleOf, type Face } from './faces'
import { withinLimit } from './limit'
import { pushUrl } from './room-url'

type MediaKey = 'streamType' | 'hasVideo' | 'hasAudio' | keyof StreamAttributes

/** Somebody of whom there is no media yet: no player needs more than who they are, so that is all that is sent. */
export type SilentSeat = Omit<Stream, MediaKey>

export type SeatView = Seat | SilentSeat

/** Exactly what the template of `<trtc-room>` binds. No value is undefined; only a `SilentSeat` leaves keys out. */
export interface RoomView {
  readonly phase: Phase
  readonly lastError: ErrorReason | ''
  readonly localUserID: string
  /** The layout as it comes out: `auto` has been decided. */
  readonly stage: '1v1' | 'grid' | 'custom'
  /** Tiles on the screen, ours included, up to ten: larger rooms look alike. */
  readonly tiles: number
  readonly pusher: PusherAttributes
  readonly player: PlayerAttributes
  readonly seats: readonly SeatView[]
  /** How a page wants the tiles of `seats` to be, index by index, up to the last that it has an opinion of. */
  readonly faces: readonly Face[]
  /** Whether our own picture is shown without a room. */
  readonly previewing: boolean
  /** Style of our own tile. */
  readonly ownStyle: string
  /** Who is pinned; empty for nobody. */
  readonly pinned: string
  /** What the user is to be told to mend. */
  readonly obstacles: readonly Obstacle[]
}

/** A state and what it looks like. */
export interface Shown {
  readonly state: RoomState
  readonly view: RoomView
}

/** What the state looks like. What has not changed since `shown` is the same object, so that comparing is short. */
export function project(state: RoomState, shown?: Shown): RoomView {
  const { phase, lastError, entry, player, options } = state
  const seats = projectSeats(state, shown)
  const tiles = seats === shown?.view.seats ? shown.view.tiles : countTiles(seats)
  return {
    phase,
    lastError,
    localUserID: entry?.userID ?? '',
    stage: options.layout === 'auto' ? (tiles > 2 ? 'grid' : '1v1') : options.layout,
    tiles,
    pusher: projectPusher(state, shown),
    player,
    seats,
    faces: facesOf(state.seats, state.places),
    previewing: state.previewing,
    ownStyle: styleOf(findPlace(state.places, '')),
    pinned: options.pinnedUser,
    obstacles: state.obstacles,
  }
}

function projectPusher(state: RoomState, shown: Shown | undefined): PusherAttributes {
  const { pusher, entry, leaving, obstacles } = state
  const before = shown?.state
  const isSame = before?.pusher === pusher && before.entry === entry && before.leaving === leaving
  if (isSame && before.obstacles === obstacles && isSilent(before) === isSilent(state))
    return (shown as Shown).view.pusher
  const wanted = leaving?.entry ?? entry
  return {
    ...pusher,
    enableCamera: pusher.enableCamera && isAllowed(state, 'camera'),
    enableMic: pusher.enableMic && isAllowed(state, 'mic'),
    ...(isSilent(state) && silence),
    url: wanted ? pushUrl(wanted) : '',
  }
}

const silence = { enableCamera: false, enableMic: false }

/** In the background the pusher cannot be stopped, but its attributes still reach it. */
const isSilent = ({ hidden, options, leaving }: RoomState): boolean =>
  hidden && (options.background === 'mute' || leaving !== null)

function projectSeats({ seats, options }: RoomState, shown: Shown | undefined): readonly SeatView[] {
  const isLimited = options.maxPlayers > 0 || (shown !== undefined && shown.state.options.maxPlayers > 0)
  if (!shown || isLimited) return withinLimit(seats, options).map(seatView)
  const before = shown.state.seats
  if (before === seats) return shown.view.seats
  const views = shown.view.seats.slice(0, seats.length)
  // A loop, since this is done for each change in rooms of thousands.
  for (let index = 0; index < seats.length; index++) {
    const seat = seats[index] as Seat
    if (seat !== before[index]) views[index] = seatView(seat)
  }
  return views
}

function seatView(seat: Seat): SeatView {
  if (!isTaken(seat) || seat.src !== '') return seat
  const { streamType: _1, hasVideo: _2, hasAudio: _3, src: _4, muteAudio: _5, muteVideo: _6, ...rest } = seat
  const { objectFit: _7, ...silent } = rest
  return silent
}

function countTiles(seats: readonly SeatView[]): number {
  let tiles = 1
  for (let index = 0; tiles < 10 && index < seats.length; index++) if (seats[index]?.userID) tiles++
  return tiles
}
