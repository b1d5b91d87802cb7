import type { EnterParams } from '../../../src/schema/entry-fields'
import { pickBy } from '../../../src/schema/pick-by'
import { isMissing } from '../../../src/schema/rule'
import { knownConfig } from '../legacy/config'
import { properties, type Properties } from './properties'

/**
 * The entry parameters given by the properties, overridden by those of a call. A room given by the call replaces the
 * whole room: its numeric room is not overridden by a string room of the properties.
 */
export function entryParams(set: Properties, called: Partial<EnterParams> = {}): EnterParams {
  const { entry } = knownConfig(set.config)
  const isRoomCalled = Boolean(called.roomID || called.strRoomID)
  const isRoomSet = Boolean(set.roomId || set.strRoomId)
  const room = isRoomSet ? { roomID: set.roomId || undefined, strRoomID: set.strRoomId } : {}
  return {
    ...entry,
    ...filled({
      sdkAppID: set.sdkAppId,
      userID: set.userId,
      userSig: set.userSig,
      userSigExpire: set.userSigExpire,
      privateMapKey: set.privateMapKey,
      scene: set.scene === properties.scene.value ? (entry.scene ?? set.scene) : set.scene,
    }),
    ...(isRoomCalled ? { roomID: undefined, strRoomID: undefined } : room),
    ...pickBy(called, (value) => !isMissing(value)),
  } as EnterParams
}

/** Without properties that have their empty default. */
const filled = (values: Partial<EnterParams>): Partial<EnterParams> => pickBy(values, Boolean)
