import { defineTag, flag, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import { assetUrl } from './asset-url'
import { reportMedia } from './media-events'

const properties = {
  src: text(),
  loop: flag(),
  controls: flag(),
  poster: text(),
  name: text('未知音频'),
  author: text('未知作者'),
} satisfies Properties

export class Audio implements Tag<typeof properties> {
  readonly player = document.createElement('audio')
  private readonly words = document.createElement('span')

  constructor(private readonly host: TagHost<typeof properties>) {
    host.element.append(this.words, this.player)
    reportMedia(this.player, host)
  }

  changed(name: keyof typeof properties): void {
    const { src, loop, controls, name: title, author } = this.host.values
    this.host.element.toggleAttribute('controls', controls)
    Object.assign(this.player, { loop, controls })
    this.words.textContent = `${title} · ${author}`
    if (name === 'src') this.load(src)
  }

  detached(): void {
    this.player.pause()
  }

  load(src: string): void {
    if (src === '') this.player.removeAttribute('src')
    else this.player.src = assetUrl(src, this.host.ownerPath)
  }

  play(): void {
    this.player.play().catch(() => undefined)
  }
}

export const audio = defineTag({
  name: 'audio',
  properties,
  create: (host) => new Audio(host),
  css: `wx-audio{display:none}wx-audio[controls]{display:inline-flex;flex-direction:column;gap:6px;width:300px;padding:8px;
    border:1px solid #e0e0e0;box-sizing:border-box;font-size:14px}wx-audio>audio{width:100%;height:36px}`,
})
