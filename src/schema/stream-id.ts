import type { StreamDetail, StreamType } from './events'

/** Id of a stream in the form of `trtc-wx-sdk`: `bob_main`, `bob_aux`. */
export const streamIDOf = (userID: string, streamType: StreamType): string => `${userID}_${streamType}`

/**
 * Node id of a stream's live-player. WeChat's selectors only accept ASCII letters, digits, `-` and `_`; escaped ids
 * cannot collide with others, which end with their stream type.
 */
export const nodeIDOf = (streamID: string): string =>
  /^[\w-]+$/.test(streamID)
    ? streamID
    : `x-${Array.from(streamID, (letter) => letter.codePointAt(0)?.toString(16)).join('-')}`

/** Splits a streamID at its last underscore: userIDs may contain underscores, stream types do not. */
export function streamDetail(streamID: string): StreamDetail {
  const end = streamID.lastIndexOf('_')
  return {
    userID: streamID.slice(0, Math.max(end, 0)),
    streamType: streamID.endsWith('_aux') ? 'aux' : 'main',
    streamID,
  }
}
