import type { NativeEvent } from '../../src/facade/trtc'
import type { EventName } from '../../src/schema/events'

/** Events of which the component of 2020 handed on the native event as it was, and pages read it. */
const native: readonly EventName[] = [
  'LOCAL_NET_STATE_UPDATE',
  'REMOTE_NET_STATE_UPDATE',
  'LOCAL_AUDIO_VOLUME_UPDATE',
  'REMOTE_AUDIO_VOLUME_UPDATE',
  'REMOTE_STATE_UPDATE',
  'VIDEO_FULLSCREEN_UPDATE',
  'BGM_PLAY_PROGRESS',
]

/** The parts of a native event that such pages read: `data.detail` and `data.currentTarget.dataset`. */
export function nativeParts(event: EventName, facts: object): NativeEvent | undefined {
  if (!native.includes(event)) return undefined
  const { userID, streamType, streamID, netStatus, ...detail } = facts as Readonly<Record<string, string>>
  const dataset = { userid: userID, streamtype: streamType, streamid: streamID }
  return {
    detail: netStatus === undefined ? detail : { info: netStatus },
    currentTarget: { dataset },
  }
}
