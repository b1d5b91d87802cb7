export type CameraPosition = 'front' | 'back'

export interface CameraSize {
  readonly width: number
  readonly height: number
  readonly fps: number
}

/** A camera that is open. */
export interface Camera {
  readonly stream: MediaStream
  readonly track: MediaStreamTrack
  readonly position: CameraPosition
  /** Whether its picture is one to see oneself in: a drawn one has writing that a mirror would turn round. */
  readonly isMirrorLike: boolean
  readonly maxZoom: number
  setZoom(zoom: number): Promise<void>
  /** Turns the picture that is sent; the preview is turned by the tag. */
  setMirrored(mirrored: boolean): void
  stop(): void
}

export interface CameraRequest {
  readonly position: CameraPosition
  readonly size: CameraSize
  readonly userID: string
}
