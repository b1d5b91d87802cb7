export type CameraPosition = 'front' | 'back'

export interface CameraSize {
  readonly width: number
  readonly height: number
  readonly fps: number
}

/** An open camera. */
export interface Camera {
  readonly stream: MediaStream
  readonly track: MediaStreamTrack
  readonly position: CameraPosition
  /** Whether the preview may be mirrored: not if it is drawn, which would reverse its text. */
  readonly isMirrorLike: boolean
  readonly maxZoom: number
  setZoom(zoom: number): Promise<void>
  /** Mirrors the sent video; the tag mirrors the preview. */
  setMirrored(mirrored: boolean): void
  stop(): void
}

export interface CameraRequest {
  readonly position: CameraPosition
  readonly size: CameraSize
  readonly userID: string
}
