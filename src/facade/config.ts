import { isEntryName } from '../schema/entry-fields'
import { pickBy } from '../schema/pick-by'
import type { PlayerAttributes, StreamAttributes } from '../schema/player-fields'
import type { Facing, PusherAttributes } from '../schema/pusher-fields'

/** What the pusher can be told; further attributes are kept and handed back as they are. */
export type PusherConfig = Partial<PusherAttributes> & {
  /** The tag's word for `frontCamera`. WeChat reads it when the tag is inserted: it belongs to `createPusher`. */
  readonly devicePosition?: Facing
  readonly [attribute: string]: unknown
}

export type PlayerConfig = Partial<StreamAttributes & PlayerAttributes> & {
  readonly [attribute: string]: unknown
}

/** Null is no config, as in `trtc-wx-sdk`. */
export const given = <T extends object>(config: T | null | undefined): T => Object(config ?? {}) as T

/** Attributes of the pusher, by the room's names. */
export function pusherConfig(config: PusherConfig): Partial<PusherAttributes> {
  const { devicePosition, ...attributes } = given(config)
  return devicePosition ? { frontCamera: devicePosition, ...attributes } : attributes
}

/** The attributes of the pusher among parameters: whatever is no parameter of the entry. */
export const pusherPart = (params: PusherConfig): Partial<PusherAttributes> =>
  pusherConfig(pickBy(params, (_, name) => !isEntryName(name)))
