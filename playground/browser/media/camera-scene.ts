import type { CameraPosition } from './camera'
import { lookOf, seedOf } from './person'

export interface Scene {
  readonly userID: string
  readonly hue: number
  readonly position: CameraPosition
  /** Seconds since the camera was opened. */
  readonly time: number
  /** The number of the frame, drawn with the name; without it no text is drawn. */
  readonly frame: number | undefined
  /** Opening of the figure's mouth, 0 to 1. */
  readonly mouth: number
}

type Canvas = CanvasRenderingContext2D

interface Frame extends Scene {
  readonly width: number
  readonly height: number
  /** The shorter side: the unit of sizes. */
  readonly unit: number
}

/** Draws one frame of the synthetic camera. It uses one hue, which identifies the user. */
export function drawScene(canvas: Canvas, scene: Scene): void {
  const { width, height } = canvas.canvas
  const frame = { ...scene, width, height, unit: Math.min(width, height) }
  drawRoom(canvas, frame)
  drawLights(canvas, frame)
  if (scene.position === 'front') drawPerson(canvas, frame)
  else drawView(canvas, frame)
  if (frame.frame === undefined) return
  drawName(canvas, frame)
  drawClock(canvas, frame, frame.frame)
}

const tone = (hue: number, saturation: number, lightness: number, alpha = 1): string => {
  return `hsl(${hue} ${saturation}% ${lightness}% / ${alpha})`
}

function drawRoom(canvas: Canvas, { width, height, hue }: Frame): void {
  const light = canvas.createLinearGradient(0, 0, width * 0.3, height)
  light.addColorStop(0, tone(hue, 60, 54))
  light.addColorStop(0.55, tone(hue, 60, 38))
  light.addColorStop(1, tone(hue, 66, 21))
  canvas.fillStyle = light
  canvas.fillRect(0, 0, width, height)
}

/** Soft discs that drift through the background. */
function drawLights(canvas: Canvas, { width, height, unit, hue, time }: Frame): void {
  for (let index = 0; index < 6; index++) {
    const x = width * (0.5 + 0.55 * Math.sin(time * 0.11 + index * 2.4))
    const y = height * (0.36 + 0.34 * Math.cos(time * 0.14 + index * 1.7))
    canvas.fillStyle = tone(hue, 80, 68, 0.13)
    disc(canvas, x, y, unit * (0.1 + 0.05 * (index % 3)))
  }
}

/** Head and shoulders that breathe, sway, blink and speak. */
function drawPerson(canvas: Canvas, frame: Frame): void {
  const { width, height, unit, hue, time } = frame
  const x = width / 2 + Math.sin(time * 0.9) * unit * 0.02
  const y = height * 0.44 + Math.sin(time * 1.7) * unit * 0.008
  canvas.fillStyle = tone(hue, 55, 16)
  canvas.beginPath()
  canvas.ellipse(width / 2, y + unit * 0.62, unit * 0.42, unit * 0.36, 0, Math.PI, 0)
  canvas.lineTo(width / 2 + unit * 0.42, height)
  canvas.lineTo(width / 2 - unit * 0.42, height)
  canvas.fill()
  canvas.fillStyle = tone(hue, 45, 74)
  canvas.fillRect(x - unit * 0.075, y + unit * 0.12, unit * 0.15, unit * 0.2)
  canvas.fillStyle = tone(hue, 55, 86)
  ellipse(canvas, x, y, unit * 0.185, unit * 0.225)
  drawHair(canvas, frame, x, y)
  drawFace(canvas, frame, x, y)
}

function drawHair(canvas: Canvas, { unit, hue, userID }: Frame, x: number, y: number): void {
  const length = lookOf(userID).hair
  canvas.fillStyle = tone(hue, 55, 14)
  canvas.beginPath()
  canvas.ellipse(x, y - unit * 0.04, unit * 0.2, unit * 0.205, 0, Math.PI * 0.98, Math.PI * 0.02)
  canvas.quadraticCurveTo(x + unit * 0.1, y - unit * 0.13, x - unit * 0.02, y - unit * 0.12)
  canvas.quadraticCurveTo(x - unit * 0.12, y - unit * 0.1, x - unit * 0.2, y - unit * 0.03)
  canvas.fill()
  for (const side of [-1, 1])
    ellipse(canvas, x + side * unit * 0.185, y + unit * length * 0.6, unit * 0.028, unit * (0.06 + length))
}

function drawFace(
  canvas: Canvas,
  { unit, hue, time, userID, mouth: open }: Frame,
  x: number,
  y: number,
): void {
  const seed = seedOf(userID)
  const isBlinking = (time + (seed % 7)) % 3.7 < 0.13
  const glance = Math.sin(time * 0.5 + seed) * unit * 0.01
  canvas.fillStyle = tone(hue, 60, 18)
  for (const side of [-1, 1]) {
    ellipse(
      canvas,
      x + side * unit * 0.068 + glance,
      y - unit * 0.005,
      unit * 0.017,
      unit * (isBlinking ? 0.003 : 0.022),
    )
  }
  ellipse(
    canvas,
    x + glance * 0.5,
    y + unit * 0.1,
    unit * (0.045 - open * 0.012),
    unit * (0.007 + open * 0.034),
  )
}

/** The scene of the back camera: hills under a moving sun. */
function drawView(canvas: Canvas, { width, height, unit, hue, time }: Frame): void {
  canvas.fillStyle = tone(hue, 85, 82)
  disc(canvas, width * (0.5 + 0.28 * Math.sin(time * 0.4)), height * 0.3, unit * 0.13)
  for (let hill = 0; hill < 3; hill++) {
    canvas.fillStyle = tone(hue, 58, 34 - hill * 9)
    canvas.beginPath()
    canvas.moveTo(0, height)
    for (let x = 0; x <= width; x += width / 12) {
      canvas.lineTo(
        x,
        height * (0.5 + hill * 0.12) +
          Math.sin(x / (unit * 0.22) + hill * 2 + time * 0.15 * (hill + 1)) * unit * 0.07,
      )
    }
    canvas.lineTo(width, height)
    canvas.fill()
  }
}

// Within the central square: tiles with a `cover` fit crop what is above and below.
function drawName(canvas: Canvas, { width, height, unit, userID }: Frame): void {
  const size = Math.min(unit * 0.17, (width * 1.5) / Math.max(userID.length, 4))
  canvas.font = `700 ${size}px Helvetica, Arial, sans-serif`
  canvas.textAlign = 'center'
  canvas.textBaseline = 'alphabetic'
  canvas.fillStyle = 'rgba(255, 255, 255, .96)'
  canvas.fillText(userID, width / 2, height / 2 + unit * 0.36)
}

/** The time of day, and a counter of frames. */
function drawClock(canvas: Canvas, { width, height, unit }: Frame, frame: number): void {
  const now = new Date()
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  canvas.font = `500 ${unit * 0.058}px ui-monospace, Menlo, Consolas, monospace`
  canvas.fillStyle = 'rgba(255, 255, 255, .72)'
  canvas.fillText(
    `${clock} · ${String(frame % 10000).padStart(4, '0')}`,
    width / 2,
    height / 2 + unit * 0.445,
  )
}

function disc(canvas: Canvas, x: number, y: number, radius: number): void {
  ellipse(canvas, x, y, radius, radius)
}

function ellipse(canvas: Canvas, x: number, y: number, radiusX: number, radiusY: number): void {
  canvas.beginPath()
  canvas.ellipse(x, y, radiusX, radiusY, 0, 0, Math.PI * 2)
  canvas.fill()
}
