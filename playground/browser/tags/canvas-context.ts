import { assetUrl } from './asset-url'

type Surface = CanvasRenderingContext2D
type Step = (surface: Surface, pictures: ReadonlyMap<string, CanvasImageSource>) => void

/** The result of createPattern(): its picture is loaded when it is drawn. */
interface Pattern {
  readonly image: string
  readonly repetition: string
}

/** Methods that are those of the web. */
const plainMethods = [
  'arc', 'arcTo', 'beginPath', 'bezierCurveTo', 'clearRect', 'clip', 'closePath', 'fill', 'fillRect', 'fillText', 'lineTo',
  'moveTo', 'quadraticCurveTo', 'rect', 'restore', 'rotate', 'save', 'scale', 'setLineDash', 'stroke', 'strokeRect',
  'strokeText', 'transform', 'translate',
] as const // prettier-ignore

/** Setters that set a property of the web. */
const setters = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setGlobalAlpha: 'globalAlpha',
  setLineWidth: 'lineWidth',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setMiterLimit: 'miterLimit',
  setTextAlign: 'textAlign',
} as const

/** Properties that pages may set directly. */
const plainProperties = [
  'fillStyle', 'font', 'globalAlpha', 'globalCompositeOperation', 'lineCap', 'lineDashOffset', 'lineJoin', 'lineWidth',
  'miterLimit', 'shadowBlur', 'shadowColor', 'shadowOffsetX', 'shadowOffsetY', 'strokeStyle', 'textAlign', 'textBaseline',
] as const // prettier-ignore

const measuring = document.createElement('canvas').getContext('2d')

/**
 * The result of wx.createCanvasContext(): drawings are collected and appear with draw(). `find` finds the canvas
 * then, since it may be rendered later than its context is made.
 */
export class CanvasContext {
  [member: string]: unknown
  private steps: Step[] = []
  private fontText = '10px sans-serif'

  constructor(private readonly find: () => Surface | undefined) {
    for (const name of plainMethods)
      this[name] = (...args: unknown[]) =>
        this.steps.push((surface) => (surface[name] as (...args: unknown[]) => void).apply(surface, args))
    for (const [name, property] of Object.entries(setters))
      this[name] = (value: unknown) => this.put(property, value)
    for (const name of plainProperties)
      Object.defineProperty(this, name, { set: (value) => this.put(name, value) })
  }

  setFontSize(size: number): void {
    this.put('font', this.fontText.replace(/[\d.]+px/, `${size}px`))
  }

  setTextBaseline(baseline: string): void {
    this.put('textBaseline', baseline === 'normal' ? 'alphabetic' : baseline)
  }

  setShadow(shadowOffsetX: number, shadowOffsetY: number, shadowBlur: number, shadowColor: string): void {
    this.steps.push(
      (surface) => void Object.assign(surface, { shadowOffsetX, shadowOffsetY, shadowBlur, shadowColor }),
    )
  }

  /** On top of the pixel ratio, which the surface's own transform holds. */
  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.steps.push((surface) => {
      const { width, height } = surface.canvas
      const ratio = {
        x: width / (surface.canvas.clientWidth || width),
        y: height / (surface.canvas.clientHeight || height),
      }
      surface.setTransform(ratio.x, 0, 0, ratio.y, 0, 0)
      surface.transform(...matrix)
    })
  }

  createLinearGradient(...line: [number, number, number, number]): CanvasGradient | undefined {
    return measuring?.createLinearGradient(...line)
  }

  createCircularGradient(x: number, y: number, radius: number): CanvasGradient | undefined {
    return measuring?.createRadialGradient(x, y, 0, x, y, radius)
  }

  createPattern(image: string, repetition: string): Pattern {
    this.pictures.add(image)
    return { image, repetition }
  }

  measureText(text: string): { readonly width: number } {
    if (!measuring) return { width: 0 }
    measuring.font = this.fontText
    return { width: measuring.measureText(text).width }
  }

  drawImage(image: string | CanvasImageSource, ...place: number[]): void {
    if (typeof image === 'string') this.pictures.add(image)
    this.steps.push((surface, pictures) => {
      const source = typeof image === 'string' ? pictures.get(image) : image
      if (source) (surface.drawImage as (...args: unknown[]) => void)(source, ...place)
    })
  }

  getActions(): readonly Step[] {
    return this.steps.splice(0)
  }

  /** Shows what was drawn; what was there before goes, unless it is reserved. */
  draw(reserve?: unknown, callback?: () => void): void {
    const steps = this.steps.splice(0)
    void this.load().then((pictures) => {
      const surface = this.find()
      if (surface) paint(surface, steps, { pictures, isReserved: reserve === true })
      callback?.()
    })
  }

  private readonly pictures = new Set<string>()

  private put(name: string, value: unknown): void {
    if (name === 'font') this.fontText = String(value)
    this.steps.push((surface, pictures) => {
      const drawn = isPattern(value) ? patternOf(surface, value, pictures) : value
      Object.assign(surface, { [name]: drawn })
    })
  }

  private async load(): Promise<ReadonlyMap<string, CanvasImageSource>> {
    const names = [...this.pictures]
    this.pictures.clear()
    const loaded = await Promise.all(names.map(async (name) => [name, await loadPicture(name)] as const))
    return new Map(loaded.flatMap(([name, picture]) => (picture ? [[name, picture] as const] : [])))
  }
}

interface Painting {
  readonly pictures: ReadonlyMap<string, CanvasImageSource>
  readonly isReserved: boolean
}

function paint(surface: Surface, steps: readonly Step[], { pictures, isReserved }: Painting): void {
  surface.save()
  if (!isReserved) {
    surface.setTransform(1, 0, 0, 1, 0, 0)
    surface.clearRect(0, 0, surface.canvas.width, surface.canvas.height)
    surface.restore()
    surface.save()
  }
  for (const step of steps) step(surface, pictures)
  surface.restore()
}

const isPattern = (value: unknown): value is Pattern =>
  typeof value === 'object' && value !== null && 'repetition' in value

function patternOf(
  surface: Surface,
  { image, repetition }: Pattern,
  pictures: ReadonlyMap<string, CanvasImageSource>,
): CanvasPattern | string {
  const picture = pictures.get(image)
  return (picture && surface.createPattern(picture, repetition)) ?? 'transparent'
}

/** A picture that cannot be loaded is left out, as in WeChat. */
async function loadPicture(name: string): Promise<CanvasImageSource | undefined> {
  const picture = new Image()
  picture.crossOrigin = 'anonymous'
  picture.src = assetUrl(name, '')
  return picture.decode().then(
    () => picture,
    () => undefined,
  )
}
