import type { NetMeter, NetStatus } from '../native/net-status'
import type { TrackKind } from './tracks'

/** A fault of a stream on its way to this phone. */
export type Trouble = 'stuck' | 'lost'

/** The source of a user's video and audio for a player. */
export interface Source {
  track(kind: TrackKind): MediaStreamTrack | undefined
  /** Current volume of the user, 0 to 1. */
  readonly loudness: number
  readonly trouble: Trouble | undefined
  measure(kinds: readonly TrackKind[], meter: NetMeter): Promise<NetStatus>
}
