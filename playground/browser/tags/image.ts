import { defineTag, flag, text } from '../engine/tag-definition'
import type { Properties, Tag, TagDefinition, TagHost } from '../engine/tag-definition'
import { assetUrl } from './asset-url'

const properties = {
  src: text(),
  mode: text('scaleToFill'),
  lazyLoad: flag(),
  fadeIn: flag(),
  webp: flag(),
  showMenuByLongpress: flag(),
  forceHttp: flag(),
} satisfies Properties

/** How each mode of WeChat crops and positions the image in its box. */
const fits: Readonly<Record<string, readonly [fit: string, position: string]>> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center'],
  heightFix: ['fill', 'center'],
  top: ['none', 'top'],
  bottom: ['none', 'bottom'],
  center: ['none', 'center'],
  left: ['none', 'left'],
  right: ['none', 'right'],
  'top left': ['none', 'left top'],
  'top right': ['none', 'right top'],
  'bottom left': ['none', 'left bottom'],
  'bottom right': ['none', 'right bottom'],
}

class Image implements Tag<typeof properties> {
  private readonly picture = document.createElement('img')

  constructor(private readonly host: TagHost<typeof properties>) {
    this.picture.className = 'picture'
    this.picture.draggable = false
    this.picture.alt = ''
    this.picture.onload = () => this.loaded()
    this.picture.onerror = () => this.failed()
    host.element.append(this.picture)
  }

  changed(name: keyof typeof properties): void {
    if (name === 'src') this.load()
    if (name === 'mode') this.place()
  }

  /** Results that arrive after the tag is removed are ignored. */
  detached(): void {
    this.picture.onload = this.picture.onerror = null
  }

  private load(): void {
    const { src } = this.host.values
    if (src === '') this.picture.removeAttribute('src')
    else this.picture.src = assetUrl(src, this.host.ownerPath)
  }

  private loaded(): void {
    const { naturalWidth: width, naturalHeight: height } = this.picture
    this.place()
    this.host.trigger('load', { width, height })
  }

  private failed(): void {
    this.host.trigger('error', { errMsg: `GET ${this.host.values.src} failed` })
  }

  private place(): void {
    const { mode } = this.host.values
    const [fit, position] = fits[mode] ?? ['fill', 'center']
    Object.assign(this.picture.style, { objectFit: fit, objectPosition: position })
    this.host.element.setAttribute('mode', mode)
  }
}

const definition = (name: 'image' | 'cover-image', css: string): TagDefinition => {
  return defineTag({ name, properties, css, create: (host) => new Image(host) })
}

export const image = definition(
  'image',
  `
  image{display:inline-block;width:320px;height:240px;overflow:hidden}
  image>.picture{display:block;width:100%;height:100%}image>.picture:not([src]){visibility:hidden}
  image[mode=widthFix]{height:auto}image[mode=widthFix]>.picture{height:auto}
  image[mode=heightFix]{width:auto}image[mode=heightFix]>.picture{width:auto}`,
)

export const coverImage = definition(
  'cover-image',
  `
  cover-image{display:inline-block;overflow:hidden}
  cover-image>.picture{display:block;width:100%;height:100%}`,
)
