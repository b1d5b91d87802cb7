import type { StreamDetail, StreamType } from './events'

/** A stream by one name, as `trtc-wx-sdk` forms it: `bob_main`, `bob_aux`. */
export const streamIDOf = (userID: string, streamType: StreamType): string => `${userID}_${streamType}`

/** Whose stream that is. The type has no underscore; the user's name may have many. */
export function streamDetail(streamID: string): StreamDetail {
  const end = streamID.lastIndexOf('_')
  return {
    userID: streamID.slice(0, Math.max(end, 0)),
    streamType: streamID.endsWith('_aux') ? 'aux' : 'main',
    streamID,
  }
}
