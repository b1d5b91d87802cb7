import { streamNameOf } from '../../rooms/stream-name'
import type { TrackKind } from './tracks'

export interface PlayUrl {
  readonly userID: string
  /** The user's video: `small` is the main one in a lower resolution. */
  readonly picture: Extract<TrackKind, 'video' | 'aux'>
  /** The name of a live stream outside rooms. */
  readonly stream?: string
}

/**
 * Parses `room://...?userid=alice&streamtype=main`, undefined without a user, and URLs of live streams, whose
 * user is the one who pushes.
 */
export function parsePlayUrl(src: string): PlayUrl | undefined {
  const stream = streamNameOf(src)
  if (stream !== undefined) return { userID: 'push', picture: 'video', stream }
  const [, query] = /^\s*room:\/\/[^?]*\?(.*)$/.exec(src) ?? []
  const fields = new Map(
    (query ?? '').split('&').map((pair): [string, string] => {
      const [key = '', value = ''] = pair.split('=', 2)
      return [key, value]
    }),
  )
  const userID = fields.get('userid') ?? ''
  if (userID === '') return undefined
  return { userID, picture: fields.get('streamtype') === 'aux' ? 'aux' : 'video' }
}
