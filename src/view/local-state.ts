import type { RoomState } from '../machine/state'
import { roleOf } from '../machine/selectors'
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
