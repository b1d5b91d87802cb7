import { findStream, isTaken } from '../machine/seats'
import type { RoomState } from '../machine/state'
import type { RemoteUser } from '../schema/methods'

export function remoteUsers({ seats }: RoomState): readonly RemoteUser[] {
  const mains = seats.filter(isTaken).filter(({ streamType }) => streamType === 'main')
  return mains
    .sort((a, b) => a.key - b.key)
    .map(({ userID, hasVideo, hasAudio }) => ({
      userID,
      hasMainVideo: hasVideo,
      hasMainAudio: hasAudio,
      hasAuxVideo: findStream(seats, userID, 'aux')?.hasVideo === true,
    }))
}
