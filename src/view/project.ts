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

/** Exactly what the template of `<trtc-room>` binds. No value is undefined. */
export interface RoomView {
  readonly phase: Phase
  readonly lastError: ErrorReason | ''
  readonly localUserID: string
  /** The layout in use: `auto` has been resolved. */
  readonly currentLayout: Arrangement
  readonly barPlace: 'docked' | 'floating'
  /** Tiles that a page has room for, up to seventeen: larger rooms look alike. */
  readonly tiles: number
  /** Pages of tiles, and the one that is shown, from 0. */
  readonly pages: number
  readonly page: number
  readonly pusher: PusherAttributes
  readonly player: PlayerAttributes
  readonly seats: readonly SeatView[]
  /** How the page has placed the tiles of `seats`, by index, up to the last that it has placed. */
  readonly placements: readonly Placement[]
  /** Our own tile. */
  readonly own: { readonly flags: string; readonly order: number; readonly style: string }
  /** What the user has to resolve. */
  readonly obstacles: readonly Obstacle[]
}

/** A state and what it looks like. */
export interface Shown {
  readonly state: RoomState
  readonly view: RoomView
}

/** What the state looks like. Parts that equal those of `shown` are the same objects, which keeps comparing short. */
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

/** Attributes reach a pusher that cannot be stopped, or does not stop: nobody is heard who has left. */
const isSilent = ({ hidden, options, leaving }: RoomState): boolean =>
  leaving !== null || (hidden && options.background === 'mute')
