import type { PusherAttributes } from '../../src/schema/pusher-fields'

/** px, pictures a second, kbps. What is left out stays as it was. */
export interface Quality {
  readonly width?: number
  readonly height?: number
  readonly fps?: number
  readonly minBitrate?: number
  readonly maxBitrate?: number
}

export type VideoQuality = '' | keyof typeof presets | Quality

// Bitrates from Tencent's table of recommended parameters for calls, upright.
const presets = {
  '180p': { width: 180, height: 320, fps: 15, minBitrate: 200, maxBitrate: 350 },
  '360p': { width: 360, height: 640, fps: 15, minBitrate: 600, maxBitrate: 900 },
  '540p': { width: 540, height: 960, fps: 15, minBitrate: 800, maxBitrate: 1200 },
  '720p': { width: 720, height: 1280, fps: 15, minBitrate: 1000, maxBitrate: 1600 },
} as const satisfies Readonly<Record<string, Quality>>

const standard = presets['360p']

/** The attributes of the pusher that a quality means; without a name the standard ones of TRTC. */
export function videoQuality(quality: VideoQuality): Partial<PusherAttributes> {
  const wanted: Quality =
    typeof quality === 'object' && quality !== null ? quality : (presets[quality as '360p'] ?? standard)
  const attributes = {
    videoWidth: wanted.width,
    videoHeight: wanted.height,
    fps: wanted.fps,
    minBitrate: wanted.minBitrate,
    maxBitrate: wanted.maxBitrate,
  }
  return attributes
}
