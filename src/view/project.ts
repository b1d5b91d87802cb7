import { findPlace } from '../machine/places'
import { isTaken } from '../machine/seats'
import type { RoomState, Seat } from '../machine/state'
import type { ErrorReason } from '../schema/errors'
import type { Phase } from '../schema/phases'
import type { PlayerAttributes } from '../schema/player-fields'
import type { PusherAttributes } from '../schema/pusher-fields'
import { facesOf, styleOf, type Face } from './faces'
import { withinLimit } from './limit'
import { pushUrl } from './room-url'

/** Exactly what the template of `<trtc-room>` binds. All keys are always there and no value is undefined. */
export interface RoomView {
  readonly phase: Phase
  readonly lastError: ErrorReason | ''
  readonly localUserID: string
  /** The layout as it comes out: `auto` has been decided. */
  readonly stage: '1v1' | 'grid' | 'custom'
  /** Tiles on the screen, ours included. */
  readonly tiles: number
  readonly pusher: PusherAttributes
  readonly player: PlayerAttributes
  readonly seats: readonly Seat[]
  /** How a page wants the tiles of `seats` to be, index by index, up to the last that it has an opinion of. */
  readonly faces: readonly Face[]
  /** Whether our own picture is shown without a room. */
  readonly previewing: boolean
  /** Style of our own tile. */
  readonly ownStyle: string
  /** Who is pinned; empty for nobody. */
  readonly pinned: string
}

export function project(state: RoomState): RoomView {
  const { phase, lastError, entry, leaving, player, seats, options } = state
  const tiles = 1 + seats.filter(isTaken).length
  return {
    phase,
    lastError,
    localUserID: entry?.userID ?? '',
    stage: options.layout === 'auto' ? (tiles > 2 ? 'grid' : '1v1') : options.layout,
    tiles,
    pusher: { ...state.pusher, url: urlOf(leaving?.entry ?? entry) },
    player,
    seats: withinLimit(seats, options),
    faces: facesOf(seats, state.places),
    previewing: state.previewing,
    ownStyle: styleOf(findPlace(state.places, '')),
    pinned: options.pinnedUser,
  }
}

const urlOf = (entry: RoomState['entry']): string => (entry ? pushUrl(entry) : '')
