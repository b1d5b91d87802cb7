/**
 * A canvas that is redrawn periodically and captured as a stream. Timers, not animation frames: those stop
 * when a phone is not visible.
 */
export class CanvasStream {
  readonly stream: MediaStream
  readonly track: MediaStreamTrack
  private readonly timer: number

  constructor(
    size: { readonly width: number; readonly height: number; readonly fps: number },
    draw: (canvas: CanvasRenderingContext2D) => void,
  ) {
    const element = Object.assign(document.createElement('canvas'), {
      width: size.width,
      height: size.height,
    })
    const canvas = element.getContext('2d', { alpha: false })
    if (!canvas) throw new Error('the browser gives no canvas to draw on')
    draw(canvas)
    this.timer = window.setInterval(() => draw(canvas), 1000 / size.fps)
    this.stream = element.captureStream(size.fps)
    const [track] = this.stream.getVideoTracks()
    if (!track) throw new Error('the browser cannot send a canvas as video')
    this.track = track
  }

  stop(): void {
    clearInterval(this.timer)
    this.track.stop()
  }
}
