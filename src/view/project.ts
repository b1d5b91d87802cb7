import { findPlace } from '../machine/places'
import { isAllowed } from '../machine/steps/obstacles'
import type { RoomState } from '../machine/state'
import type { ErrorReason } from '../schema/errors'
import type { Arrangement } from '../schema/layouts'
import type { Obstacle } from '../schema/obstacles'
import type { Phase } from '../schema/phases'
import type { PlayerAttributes } from '../schema/player-fields'
import type { PusherAttributes } from '../schema/pusher-fields'
import { facesOf, styleOf, type Face } from './faces'
import { ownLookOf } from './looks'
import { pushUrl } from './room-url'
import { projectSeats, type SeatView } from './seats'

/** Exactly what the template of `<trtc-room>` binds. No value is undefined. */
export interface RoomView {
  readonly phase: Phase
  readonly lastError: ErrorReason | ''
  readonly localUserID: string
  /** The layout as it comes out: `auto` has been decided. */
  readonly stage: Arrangement
  /** Tiles that a page has room for, up to seventeen: larger rooms look alike. */
  readonly tiles: number
  /** Pages of tiles, and the one that is shown, from 0. */
  readonly pages: number
  readonly page: number
  readonly pusher: PusherAttributes
  readonly player: PlayerAttributes
  readonly seats: readonly SeatView[]
  /** How a page wants the tiles of `seats` to be, index by index, up to the last that it has an opinion of. */
  readonly faces: readonly Face[]
  /** Whether our own picture is shown without a room. */
  readonly previewing: boolean
  /** Style of our own tile. */
  readonly ownStyle: string
  /** How our own tile looks: words as in `look` of a seat. */
  readonly ownLook: string
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
  const { phase, lastError, entry, player, stage } = state
  return {
    phase,
    lastError,
    localUserID: entry?.userID ?? '',
    stage: stage.layout,
    tiles: Math.min(stage.cells, MOST_TILES),
    pages: stage.pages,
    page: stage.page,
    pusher: projectPusher(state, shown),
    player,
    seats: projectSeats(state, shown),
    faces: facesOf(state.seats, state.places),
    previewing: state.previewing,
    ownStyle: styleOf(findPlace(state.places, '')),
    ownLook: ownLookOf(state),
    obstacles: state.obstacles,
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
    ...(isSilent(state) && silence),
    url: wanted ? pushUrl(wanted) : '',
  }
}

const silence = { enableCamera: false, enableMic: false }

/** In the background the pusher cannot be stopped, but its attributes still reach it. */
const isSilent = ({ hidden, options, leaving }: RoomState): boolean =>
  hidden && (options.background === 'mute' || leaving !== null)
