import { parsePushUrl } from '../../server/push-url'
import type { CameraSize } from '../media/camera'
import type { Values } from '../engine/tag-definition'
import type { PusherProperties } from './pusher-properties'

/** The user that a push URL names; empty when the URL is no good, which the room service will say. */
export function userOf(url: string): string {
  const result = parsePushUrl(url)
  return 'url' in result ? result.url.userID : ''
}

const MAX_FPS = 30
const MAX_SIDE = 1920

/**
 * The picture to capture. What lies outside the platform's limits is brought inside: how phones treat it is
 * unknown.
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
