import type { Camera, CameraPosition, CameraRequest } from './camera'
import { drawScene } from './camera-scene'
import { CanvasStream } from './canvas-stream'
import { hueOf, seedOf } from './person'
import { speechAt } from './speech'

export interface SyntheticCameraOptions extends CameraRequest {
  readonly hue: number | undefined
  readonly isSpeaking: () => boolean
}

/** A synthetic camera: the same on all machines, needs no device, and shows the userID. */
export class SyntheticCamera implements Camera {
  readonly isMirrorLike = false
  readonly maxZoom = 3
  readonly position: CameraPosition
  private readonly canvas: CanvasStream
  private zoom = 1
  private mirrored = false
  private frame = 0

  constructor(private readonly options: SyntheticCameraOptions) {
    this.position = options.position
    this.canvas = new CanvasStream(options.size, (canvas) => this.draw(canvas))
  }

  get stream(): MediaStream {
    return this.canvas.stream
  }
  get track(): MediaStreamTrack {
    return this.canvas.track
  }

  setZoom(zoom: number): Promise<void> {
    this.zoom = zoom
    return Promise.resolve()
  }

  setMirrored(mirrored: boolean): void {
    this.mirrored = mirrored
  }

  stop(): void {
    this.canvas.stop()
  }

  private draw(canvas: CanvasRenderingContext2D): void {
    const { userID, isSpeaking } = this.options
    const { width, height } = canvas.canvas
    const hue = this.options.hue ?? hueOf(userID)
    canvas.setTransform((this.mirrored ? -1 : 1) * this.zoom, 0, 0, this.zoom, 0, 0)
    canvas.translate(
      this.mirrored ? (-width * (1 + 1 / this.zoom)) / 2 : (-width * (1 - 1 / this.zoom)) / 2,
      (-height * (1 - 1 / this.zoom)) / 2,
    )
    const time = performance.now() / 1000
    const mouth = isSpeaking() ? speechAt(time, seedOf(userID)).level : 0
    drawScene(canvas, { userID, hue, position: this.position, time, frame: this.frame++, mouth })
  }
}
