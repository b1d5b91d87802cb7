import type { StreamDetail, StreamType } from './events'

/** A stream by one name, as `trtc-wx-sdk` forms it: `bob_main`, `bob_aux`. */
export const streamIDOf = (userID: string, streamType: StreamType): string => `${userID}_${streamType}`

/**
 * The id of a stream's live-player in the template. WeChat's selectors know ASCII letters, digits, `-` and `_` alone;
 * no other stream has such an id, since those end with their type.
 */
export const nodeIDOf = (streamID: string): string =>
  /^[\w-]+$/.test(streamID)
    ? streamID
    : `x-${Array.from(streamID, (letter) => letter.codePointAt(0)?.toString(16)).join('-')}`

/** Whose stream that is. The type has no underscore; the user's name may have many. */
export function streamDetail(streamID: string): StreamDetail {
  const end = streamID.lastIndexOf('_')
  return {
    userID: streamID.slice(0, Math.max(end, 0)),
    streamType: streamID.endsWith('_aux') ? 'aux' : 'main',
    streamID,
  }
}
