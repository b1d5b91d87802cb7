import type { StreamType } from '../schema/events'
import type { StreamAttributes } from '../schema/player-fields'
import { fresh } from './confirmed'
import type { Stream } from './seats'
import type { Options } from './state'

export function newStream(options: Options, key: number, userID: string, streamType: StreamType): Stream {
  return {
    key,
    userID,
    streamType,
    src: '',
    hasVideo: false,
    hasAudio: false,
    confirmed: fresh,
    ...subscription(options, streamType),
  }
}

/**
 * A shared screen carries no audio; still it is not muted, since that silences everybody on Android (trtc-wx 1.1.3).
 */
export function subscription(
  { autoSubscribe }: Options,
  streamType: StreamType,
): Omit<StreamAttributes, 'src'> {
  const isMain = streamType === 'main'
  return {
    muteVideo: autoSubscribe === 'audio' || autoSubscribe === 'none',
    muteAudio: isMain && autoSubscribe === 'none',
    objectFit: isMain ? 'fillCrop' : 'contain',
  }
}
