import type { StreamType } from '../schema/events'
import { inUrl } from '../schema/in-url'

/** `small` is the low-resolution copy of `main`: the same stream under another url. */
export type Definition = 'main' | 'small'

const STREAM_TYPE = /([?&]streamtype=)(main|small)(?=&|$)/

/** The play url in the platform's form, for signals that bring none. */
export const playUrl = (userID: string, streamType: StreamType): string =>
  `room://cloud.tencent.com/rtc?userid=${inUrl(userID)}&streamtype=${streamType}`

/** The same url in that definition. Only the parameter is replaced: a user may be called `main`. */
export const inDefinition = (src: string, definition: Definition): string =>
  src.replace(STREAM_TYPE, `$1${definition}`)
