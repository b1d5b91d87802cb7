import { findPlace } from '../machine/places'
import { LARGE_RANK, OUR_RANK } from '../machine/ranks'
import { isAllowed } from '../machine/selectors'
import type { RoomState } from '../machine/state'
import { OURS } from '../machine/tiles'
import type { ErrorReason } from '../schema/errors'
import { layoutRow, type Arrangement } from '../schema/layouts'
import type { Obstacle } from '../schema/obstacles'
import type { Phase } from '../schema/phases'
import type { PlayerAttributes } from '../schema/player-fields'
import type { PusherAttributes } from '../schema/pusher-fields'
import { ownFlagsOf } from './flags'
import { placementsOf, styleOf, type Placement } from './placements'
import { pushUrl } from './room-url'
import { projectSeats, type SeatView } from './seats'

/** The data that the template of `<trtc-room>` binds. No value is undefined. */
export interface RoomView {
  readonly phase: Phase
  readonly lastError: ErrorReason | ''
  readonly localUserID: string
  /** The layout in use: `auto` has been resolved. */
  readonly currentLayout: Arrangement
  readonly barPlace: 'docked' | 'floating'
  /** Tiles per page, at most 17: beyond that the style does not change. */
  readonly tiles: number
  /** Number of pages of tiles, and the current one (0-based). */
  readonly pages: number
  readonly page: number
  readonly pusher: PusherAttributes
  readonly player: PlayerAttributes
  readonly seats: readonly SeatView[]
  /** Positions set by the page for the tiles of `seats`, by index; ends with the last tile that has one. */
  readonly placements: readonly Placement[]
  /** Our own tile. */
  readonly own: { readonly flags: string; readonly order: number; readonly style: string }
  /** Obstacles that the user has to resolve. */
  readonly obstacles: readonly Obstacle[]
}

/** A state and its view. */
export interface Shown {
  readonly state: RoomState
  readonly view: RoomView
}

/** The view of a state. Parts that equal those of `shown` are the same objects, which keeps the diff cheap. */
export function project(state: RoomState, shown?: Shown): RoomView {
  const { phase, lastError, entry, player, obstacles, tileLayout } = state
  const pusher = projectPusher(state, shown)
  return {
    phase,
    lastError,
    localUserID: entry?.userID ?? '',
    currentLayout: tileLayout.layout,
    barPlace: layoutRow(tileLayout.layout).bar,
    tiles: Math.min(tileLayout.cells, MOST_TILES),
    pages: tileLayout.pages,
    page: tileLayout.page,
    pusher,
    player,
    seats: projectSeats(state, shown),
    placements: placementsOf(state.seats, state.places),
    own: {
      flags: ownFlagsOf(state, pusher),
      order: tileLayout.large === OURS ? LARGE_RANK : OUR_RANK,
      style: styleOf(findPlace(state.places, '')),
    },
    obstacles,
  }
}

const MOST_TILES = 17

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
    ...(isSilent(state) && silentAttributes),
    url: wanted ? pushUrl(wanted) : '',
  }
}

const silentAttributes = { enableCamera: false, enableMic: false }

/**
 * Camera and microphone are also turned off by attributes: these reach a pusher that does not stop, so that nobody is
 * heard after leaving.
 */
const isSilent = ({ hidden, options, leaving }: RoomState): boolean =>
  leaving !== null || (hidden && options.background === 'mute')
