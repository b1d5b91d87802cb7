import { isMissing, type Rule } from '../../../src/schema/rule'
import { pusherFields, type PusherAttributes } from '../../../src/schema/pusher-fields'

/** A custom video quality. Fields that are left out do not change. */
export interface Quality {
  /** px. */
  readonly width?: number
  /** px. */
  readonly height?: number
  /** Frames per second. */
  readonly fps?: number
  /** kbps. */
  readonly minBitrate?: number
  /** kbps. */
  readonly maxBitrate?: number
}

export type VideoQuality = '' | keyof typeof presets | Quality

// Bitrates from Tencent's table of recommended parameters for calls in portrait.
const presets = {
  '180p': { width: 180, height: 320, fps: 15, minBitrate: 200, maxBitrate: 350 },
  '360p': { width: 360, height: 640, fps: 15, minBitrate: 600, maxBitrate: 900 },
  '540p': { width: 540, height: 960, fps: 15, minBitrate: 800, maxBitrate: 1200 },
  '720p': { width: 720, height: 1280, fps: 15, minBitrate: 1000, maxBitrate: 1600 },
} as const satisfies Readonly<Record<string, Quality>>

const names = Object.keys(presets) as (keyof typeof presets)[]

const attributes = {
  width: 'videoWidth',
  height: 'videoHeight',
  fps: 'fps',
  minBitrate: 'minBitrate',
  maxBitrate: 'maxBitrate',
} as const satisfies Readonly<Record<keyof Quality, keyof PusherAttributes>>

const parts = Object.keys(attributes) as (keyof Quality)[]

export const quality: Rule<VideoQuality> = {
  says: `one of ${names.join(', ')}, or {width, height, fps, minBitrate, maxBitrate} in px, pictures a second and kbps`,
  coerce(value) {
    if (typeof value !== 'object') return names.find((name) => name === value)
    if (value === null || Array.isArray(value)) return undefined
    const chosen: Partial<Record<keyof Quality, number>> = {}
    for (const part of parts.filter((one) => !isMissing((value as Quality)[one]))) {
      const legal = pusherFields[attributes[part]].rule.coerce((value as Quality)[part])
      if (legal === undefined) return undefined
      chosen[part] = legal
    }
    return chosen
  },
}

/** The pusher attributes for a quality; TRTC's standard ones if it is empty. */
export function videoQuality(wanted: VideoQuality): Partial<PusherAttributes> {
  const chosen: Quality = typeof wanted === 'object' ? wanted : presets[wanted || '360p']
  const set: Partial<Record<keyof PusherAttributes, number>> = {}
  for (const part of parts) if (chosen[part] !== undefined) set[attributes[part]] = chosen[part]
  return set as Partial<PusherAttributes>
}
