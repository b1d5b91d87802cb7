import { defineTag, flag, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import { canvasNode } from './canvas-node'
import type { CanvasNode } from './canvas-node'

const properties = { type: text(), canvasId: text(), disableScroll: flag() } satisfies Properties

/** A canvas of the browser. With `type` its script has the node; without, it draws through createCanvasContext. */
export class Canvas implements Tag<typeof properties> {
  private readonly canvas = document.createElement('canvas')
  readonly node: CanvasNode = canvasNode(this.canvas)

  constructor(private readonly host: TagHost<typeof properties>) {
    host.element.append(this.canvas)
  }

  changed(): void {
    this.host.element.toggleAttribute('disable-scroll', this.host.values.disableScroll)
  }

  get canvasId(): string {
    return this.host.values.canvasId
  }

  /** The size on the page, which is what drawings of createCanvasContext are measured in. */
  get size(): { readonly width: number; readonly height: number } {
    const { clientWidth: width, clientHeight: height } = this.host.element
    return { width: width || 300, height: height || 150 }
  }

  /** The surface of createCanvasContext, in the page's pixels. */
  surface(): CanvasRenderingContext2D {
    const { width, height } = this.size
    const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
    if (this.canvas.width !== wide || this.canvas.height !== high)
      Object.assign(this.canvas, { width: wide, height: high })
    const surface = this.canvas.getContext('2d')
    if (!surface) throw new Error('the canvas has another context already')
    surface.setTransform(wide / width, 0, 0, high / height, 0, 0)
    return surface
  }
}

export const canvas = defineTag({
  name: 'canvas',
  properties,
  create: (host) => new Canvas(host),
  css: `wx-canvas{display:block;position:relative;width:300px;height:150px;overflow:hidden;isolation:isolate}
    wx-canvas[disable-scroll]{touch-action:none}
    wx-canvas>canvas{position:absolute;inset:0;z-index:-1;width:100%;height:100%}`,
})
