import type { WallState } from '../wall/wall-state'

export interface TabProps {
  readonly wall: WallState
}
