import { parsePushUrl } from '../../rooms/push-url'
import type { CameraSize } from '../media/camera'
import type { Values } from '../engine/tag-definition'
import type { PusherProperties } from './pusher-properties'

/** The user of a push URL; empty if the URL is invalid, which the room service reports. */
export function userOf(url: string): string {
  const result = parsePushUrl(url)
  return 'url' in result ? result.url.userID : ''
}

const MAX_FPS = 30
const MAX_SIDE = 1920

/**
 * The video to capture. Values outside the platform's limits are clamped: how phones treat them is unknown.
 */
export function videoSize(values: Values<PusherProperties>): CameraSize {
  const [width, height] = [side(values.videoWidth, 360), side(values.videoHeight, 640)]
  const fps = Math.min(MAX_FPS, Math.max(1, values.fps || 15))
  const isLying = values.orientation === 'horizontal'
  return isLying
    ? { width: Math.max(width, height), height: Math.min(width, height), fps }
    : { width, height, fps }
}

function side(pixels: number, fallback: number): number {
  return Math.min(MAX_SIDE, Math.max(16, Math.round(pixels || fallback)))
}
