import type { RoomState } from '../machine/state'
import { roleOf } from '../machine/steps/local'
import type { LocalState } from '../schema/methods'

export function localState({ phase, entry, pusher, facing, options }: RoomState): LocalState {
  return {
    phase,
    userID: entry?.userID ?? '',
    roomID: entry?.roomID ?? 0,
    strRoomID: entry?.strRoomID ?? '',
    role: roleOf(pusher),
    enableCamera: pusher.enableCamera,
    enableMic: pusher.enableMic,
    cameraPosition: facing,
    pinnedUser: options.pinnedUser,
  }
}
