import type { NativeEvent } from '../../../src/facade/native-event'
import type { EventName } from '../../../src/schema/events'

/**
 * Events for which the component of 2020 passed on the native event unchanged, with the type of that event.
 */
const types: { readonly [K in EventName]?: string } = {
  LOCAL_NET_STATE_UPDATE: 'netstatus',
  REMOTE_NET_STATE_UPDATE: 'netstatus',
  LOCAL_AUDIO_VOLUME_UPDATE: 'audiovolumenotify',
  REMOTE_AUDIO_VOLUME_UPDATE: 'audiovolumenotify',
  REMOTE_STATE_UPDATE: 'statechange',
  VIDEO_FULLSCREEN_UPDATE: 'fullscreenchange',
  BGM_PLAY_START: 'bgmstart',
  BGM_PLAY_PROGRESS: 'bgmprogress',
  BGM_PLAY_COMPLETE: 'bgmcomplete',
}

/** The parts of a native event that pages of 2020 read: `type`, `detail`, and the dataset of both targets. */
export function nativeParts(event: EventName, facts: object): NativeEvent | undefined {
  const type = types[event]
  if (type === undefined) return undefined
  const { userID, streamType, streamID, netStatus, ...detail } = facts as Readonly<Record<string, string>>
  const target = {
    id: streamID ?? '',
    dataset: { userid: userID, streamtype: streamType, streamid: streamID },
  }
  return {
    type,
    detail: netStatus === undefined ? detail : { info: netStatus },
    target,
    currentTarget: target,
  } as NativeEvent
}
