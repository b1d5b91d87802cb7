import { isEntryName } from '../schema/entry-fields'
import { pickBy } from '../schema/pick-by'
import type { PlayerAttributes, StreamAttributes } from '../schema/player-fields'
import type { Facing, PusherAttributes } from '../schema/pusher-fields'

/** Attributes of the pusher; unknown ones are kept and returned as they are. */
export type PusherConfig = Partial<PusherAttributes> & {
  /** The tag's name for `frontCamera`. WeChat reads it only when the tag is inserted: pass it to `createPusher`. */
  readonly devicePosition?: Facing
  readonly [attribute: string]: unknown
}

export type PlayerConfig = Partial<StreamAttributes & PlayerAttributes> & {
  readonly [attribute: string]: unknown
}

/** Null counts as an empty config, as in `trtc-wx-sdk`. */
export const given = <T extends object>(config: T | null | undefined): T => Object(config ?? {}) as T

/** Pusher attributes by our names. */
export function pusherConfig(config: PusherConfig): Partial<PusherAttributes> {
  const { devicePosition, ...attributes } = given(config)
  return devicePosition ? { frontCamera: devicePosition, ...attributes } : attributes
}

/** The pusher attributes among the parameters of `enterRoom`: all that are not entry parameters. */
export const pusherPart = (params: PusherConfig): Partial<PusherAttributes> =>
  pusherConfig(pickBy(params, (_, name) => !isEntryName(name)))
