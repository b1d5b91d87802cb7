import { assetUrl } from '../../tags/asset-url'
import { wxCall } from '../wx-call'
import './viewer.css'

interface Medium {
  readonly url: string
  readonly type?: string
}

/** Pictures and videos over the whole phone; a tap on the edge turns over, one in the middle closes. */
class Viewer {
  private readonly element = document.createElement('div')
  private at: number

  constructor(
    private readonly media: readonly Medium[],
    current: number,
  ) {
    this.at = Math.min(Math.max(0, current), media.length - 1)
    this.element.className = 'viewer'
    this.element.setAttribute('role', 'dialog')
    this.element.onclick = ({ offsetX }) => this.tap(offsetX / this.element.clientWidth)
  }

  open(phone: HTMLElement): void {
    phone.append(this.element)
    this.show()
  }

  private tap(place: number): void {
    const step = place < 0.25 ? -1 : place > 0.75 ? 1 : 0
    const next = this.at + step
    if (step === 0 || next < 0 || next >= this.media.length) return this.element.remove()
    this.at = next
    this.show()
  }

  private show(): void {
    const { url = '', type } = this.media[this.at] ?? {}
    const shown = document.createElement(type === 'video' ? 'video' : 'img')
    shown.src = assetUrl(url, 'app')
    if (shown instanceof HTMLVideoElement)
      Object.assign(shown, { controls: true, autoplay: true, loop: true })
    const count = document.createElement('span')
    count.textContent = `${this.at + 1} / ${this.media.length}`
    this.element.replaceChildren(shown, ...(this.media.length > 1 ? [count] : []))
  }
}

interface PreviewOptions {
  readonly urls?: readonly string[]
  readonly sources?: readonly Medium[]
  readonly current?: string | number
}

/** `current` is a URL or an index. */
function open(phone: HTMLElement, media: readonly Medium[], current: string | number = 0): void {
  if (media.length === 0) throw new Error('there is nothing to show')
  const at = typeof current === 'number' ? current : media.findIndex(({ url }) => url === current)
  new Viewer(media, at).open(phone)
}

export const previewApis = (phone: HTMLElement): Readonly<Record<string, unknown>> => ({
  previewImage: wxCall('previewImage', ({ urls = [], current }: PreviewOptions) =>
    open(
      phone,
      urls.map((url) => ({ url })),
      current,
    ),
  ),
  previewMedia: wxCall('previewMedia', ({ sources = [], current }: PreviewOptions) =>
    open(phone, sources, current),
  ),
})
