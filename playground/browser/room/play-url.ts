import type { TrackKind } from './tracks'

export interface PlayUrl {
  readonly userID: string
  /** The user's video: `small` is the main one in a lower resolution. */
  readonly picture: Extract<TrackKind, 'video' | 'aux'>
}

/** Parses `room://...?userid=alice&streamtype=main`. Undefined without a user. */
export function parsePlayUrl(src: string): PlayUrl | undefined {
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
