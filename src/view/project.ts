import { isTaken } from '../machine/seats'
import type { RoomState, Seat } from '../machine/state'
import type { ErrorReason } from '../schema/errors'
import type { Phase } from '../schema/phases'
import type { PlayerAttributes } from '../schema/player-fields'
import type { PusherAttributes } from '../schema/pusher-fields'
import { pushUrl } from './room-url'

/** Exactly what the template of `<trtc-room>` binds. All keys are always there and no value is undefined. */
export interface RoomView {
  readonly phase: Phase
  readonly lastError: ErrorReason | ''
  readonly localUserID: string
  /** The layout as it comes out: `auto` has been decided. */
  readonly stage: '1v1' | 'grid'
  /** Tiles on the screen, ours included. */
  readonly tiles: number
  readonly pusher: PusherAttributes
  readonly player: PlayerAttributes
  readonly seats: readonly Seat[]
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
    pusher: { ...state.pusher, ...(isSilent(state) && silence), url: urlOf(leaving?.entry ?? entry) },
    player,
    seats,
  }
}

const silence = { enableCamera: false, enableMic: false }

/** In the background the pusher cannot be stopped, but its attributes still reach it. */
const isSilent = ({ hidden, options, leaving }: RoomState): boolean =>
  hidden && (options.background === 'mute' || leaving !== null)

const urlOf = (entry: RoomState['entry']): string => (entry ? pushUrl(entry) : '')
