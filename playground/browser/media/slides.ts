import { CanvasStream } from './canvas-stream'

const WIDTH = 960
const HEIGHT = 540
const FPS = 8
const SECONDS_PER_SLIDE = 5

interface Slide {
  readonly title: string
  readonly bars: readonly number[]
}

const slides: readonly Slide[] = [
  { title: 'One tag, one room', bars: [0.4, 0.62, 0.55, 0.8, 0.94] },
  { title: 'Weekly active rooms', bars: [0.3, 0.35, 0.52, 0.7, 0.66] },
  { title: 'Next steps', bars: [0.9, 0.75, 0.6, 0.45, 0.3] },
]

/** A synthetic screen to share: a short slide deck with a chart, in the user's colour. */
export function drawnScreen(userID: string, hue: number): CanvasStream {
  return new CanvasStream({ width: WIDTH, height: HEIGHT, fps: FPS }, (canvas) =>
    drawSlide(canvas, userID, hue),
  )
}

function drawSlide(canvas: CanvasRenderingContext2D, userID: string, hue: number): void {
  const time = performance.now() / 1000
  const slide = slides[Math.floor(time / SECONDS_PER_SLIDE) % slides.length] ?? { title: '', bars: [] }
  const progress = (time % SECONDS_PER_SLIDE) / SECONDS_PER_SLIDE
  canvas.fillStyle = `hsl(${hue} 40% 96%)`
  canvas.fillRect(0, 0, WIDTH, HEIGHT)
  canvas.fillStyle = `hsl(${hue} 70% 45%)`
  canvas.fillRect(0, HEIGHT - 10, WIDTH * progress, 10)
  canvas.fillRect(64, 84, 56, 8)
  drawBars(canvas, slide.bars, hue, Math.min(1, progress * 3))
  drawWords(canvas, slide.title, userID)
}

function drawBars(
  canvas: CanvasRenderingContext2D,
  bars: readonly number[],
  hue: number,
  growth: number,
): void {
  bars.forEach((share, index) => {
    const height = 240 * share * growth
    canvas.fillStyle = `hsl(${hue} 70% ${62 - index * 6}%)`
    canvas.fillRect(480 + index * 84, 440 - height, 56, height)
  })
}

function drawWords(canvas: CanvasRenderingContext2D, title: string, userID: string): void {
  canvas.textAlign = 'left'
  canvas.fillStyle = '#1b1e28'
  canvas.font = '700 52px Helvetica, Arial, sans-serif'
  canvas.fillText(title, 64, 160)
  canvas.fillStyle = '#6b7080'
  canvas.font = '400 26px Helvetica, Arial, sans-serif'
  canvas.fillText(`${userID} is sharing a screen`, 64, 206)
  canvas.fillText(new Date().toLocaleTimeString('en-GB'), 64, 440)
}
