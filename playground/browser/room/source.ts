import type { NetMeter, NetStatus } from '../native/net-status'
import type { TrackKind } from './tracks'

/** What is wrong with a stream on its way to this phone. */
export type Trouble = 'stuck' | 'lost'

/** Where a player gets the pictures and the sound of one user from. */
export interface Source {
  track(kind: TrackKind): MediaStreamTrack | undefined
  /** How loud the user is now, 0 to 1. */
  readonly loudness: number
  readonly trouble: Trouble | undefined
  measure(kinds: readonly TrackKind[], meter: NetMeter): Promise<NetStatus>
}
