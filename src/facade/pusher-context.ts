import { pusherContext } from '../native/contexts'

/** As for `wx.createOffscreenCanvas`. */
export interface CanvasOptions {
  readonly type?: '2d' | 'webgl'
  readonly width?: number
  readonly height?: number
}

/** Of the published picture, px. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * What WeChat's LivePusherContext has for drawing the published picture oneself, with `enableVideoCustomRender`. Absent
 * before base library 2.29.0 and WeChat 8.0.31. It is the native object: `drawImage()` takes it for the camera's
 * picture.
 */
export interface PusherContext {
  /** A canvas that can take what the camera sees. */
  createOffscreenCanvas?(options: CanvasOptions): WechatMiniprogram.OffscreenCanvas
  /** `frame`: the camera has a picture; `update`: the size has changed. A listener replaces the one before. */
  onCustomRendererEvent?(event: 'frame' | 'update', listener: (size: PictureSize) => void): void
}

export function nativePusherContext(holder: object | undefined): PusherContext | null {
  try {
    return pusherContext(holder).find()
  } catch {
    return null
  }
}
