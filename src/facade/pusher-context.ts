import { pusherContext } from '../native/contexts'

/** Same as for `wx.createOffscreenCanvas`. */
export interface CanvasOptions {
  readonly type?: '2d' | 'webgl'
  readonly width?: number
  readonly height?: number
}

/** Size of the published video, px. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * The part of WeChat's LivePusherContext for custom rendering of the published video, with `enableVideoCustomRender`.
 * Requires base library 2.29.0 and WeChat 8.0.31. It is the native object, so `drawImage()` accepts it as the camera
 * image.
 */
export interface PusherContext {
  /** An offscreen canvas for camera frames. */
  createOffscreenCanvas?(options: CanvasOptions): WechatMiniprogram.OffscreenCanvas
  /** `frame`: a camera frame is available; `update`: the size changed. A new listener replaces the previous one. */
  onCustomRendererEvent?(event: 'frame' | 'update', listener: (size: PictureSize) => void): void
}

export function nativePusherContext(holder: object | undefined): PusherContext | null {
  try {
    return pusherContext(holder).find()
  } catch {
    return null
  }
}
