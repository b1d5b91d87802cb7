import type { StreamType } from '../schema/events'
import { inUrl } from '../schema/in-url'

/** `small` is the low-resolution twin of `main`; it has the same stream and another address. */
export type Definition = 'main' | 'small'

const STREAM_TYPE = /([?&]streamtype=)(main|small)(?=&|$)/

/** The platform names no address now and then; this is the form it uses. */
export const playUrl = (userID: string, streamType: StreamType): string =>
  `room://cloud.tencent.com/rtc?userid=${inUrl(userID)}&streamtype=${streamType}`

/** The same address in that definition. A user may be called `main`: only the parameter counts. */
export const inDefinition = (src: string, definition: Definition): string =>
  src.replace(STREAM_TYPE, `$1${definition}`)

export const definitionOf = (src: string): Definition =>
  STREAM_TYPE.exec(src)?.[2] === 'small' ? 'small' : 'main'
