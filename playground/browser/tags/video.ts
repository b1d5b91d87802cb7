import { anything, defineTag, flag, number, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost, Values } from '../engine/tag-definition'
import { assetUrl } from './asset-url'
import { reportMedia } from './media-events'

const properties = {
  src: text(),
  poster: text(),
  autoplay: flag(),
  loop: flag(),
  muted: flag(),
  controls: flag(true),
  initialTime: number(),
  duration: number(),
  objectFit: text('contain'),
  title: text(),
  danmuList: anything([]),
  enableDanmu: flag(),
  danmuBtn: flag(),
  direction: anything(),
  showFullscreenBtn: flag(true),
  showPlayBtn: flag(true),
  showCenterPlayBtn: flag(true),
  showProgress: anything(true),
  showMuteBtn: flag(),
  enableProgressGesture: flag(true),
  pageGesture: flag(),
  vslideGesture: flag(),
  playBtnPosition: text('bottom'),
  autoPauseIfNavigate: flag(true),
  autoPauseIfOpenNative: flag(true),
  pictureInPictureMode: anything(),
  type: text(),
} satisfies Properties

type Reactions = Readonly<
  Partial<Record<keyof typeof properties, (values: Values<typeof properties>) => void>>
>

interface Danmu {
  readonly text?: unknown
  readonly color?: unknown
  readonly time?: unknown
}

/** A player of the browser, with WeChat's attributes and events. */
export class Video implements Tag<typeof properties> {
  readonly player = document.createElement('video')
  private readonly flying = document.createElement('div')
  private shownUntil = 0

  private readonly reactions: Reactions = {
    src: ({ src }) => this.load(src),
    poster: ({ poster }) => {
      this.player.poster = poster === '' ? '' : assetUrl(poster, this.host.ownerPath)
    },
    loop: ({ loop }) => void (this.player.loop = loop),
    muted: ({ muted }) => void (this.player.muted = muted),
    controls: ({ controls }) => void (this.player.controls = controls),
    autoplay: ({ autoplay }) => void (this.player.autoplay = autoplay),
    objectFit: ({ objectFit }) => void (this.player.style.objectFit = objectFit),
  }

  constructor(private readonly host: TagHost<typeof properties>) {
    this.player.className = 'player'
    this.player.playsInline = true
    this.flying.className = 'danmu'
    host.element.append(this.player, this.flying)
    reportMedia(this.player, host)
    this.player.addEventListener('timeupdate', () => this.showDanmu())
    this.player.addEventListener('loadedmetadata', () => this.start())
    host.element.addEventListener('fullscreenchange', () => this.tellFullScreen())
  }

  changed(name: keyof typeof properties): void {
    this.reactions[name]?.(this.host.values)
  }

  pageHidden(): void {
    this.player.pause()
  }

  detached(): void {
    this.player.pause()
    this.player.removeAttribute('src')
    this.player.load()
  }

  /** A refusal by the browser's rules for autoplay is no error: the person presses play. */
  play(): void {
    this.player.play().catch(() => undefined)
  }

  stop(): void {
    this.player.pause()
    this.player.currentTime = 0
  }

  enterFullScreen(): Promise<void> {
    return this.host.element.requestFullscreen()
  }

  sendDanmu({ text: words, color }: Danmu): void {
    if (!this.host.values.enableDanmu) return
    const line = document.createElement('span')
    line.textContent = typeof words === 'string' ? words : ''
    line.style.color = typeof color === 'string' ? color : '#fff'
    line.style.top = `${(this.flying.childElementCount % 4) * 1.6}em`
    line.addEventListener('animationend', () => line.remove())
    this.flying.append(line)
  }

  private load(src: string): void {
    if (src === '') this.player.removeAttribute('src')
    else this.player.src = assetUrl(src, this.host.ownerPath)
  }

  private start(): void {
    if (this.host.values.initialTime > 0) this.player.currentTime = this.host.values.initialTime
  }

  private showDanmu(): void {
    const { danmuList } = this.host.values
    const { currentTime } = this.player
    const due = (Array.isArray(danmuList) ? (danmuList as Danmu[]) : []).filter(
      ({ time }) => Number(time) > this.shownUntil && Number(time) <= currentTime,
    )
    this.shownUntil = currentTime
    due.forEach((line) => this.sendDanmu(line))
  }

  private tellFullScreen(): void {
    const fullScreen = document.fullscreenElement === this.host.element
    this.host.trigger('fullscreenchange', { fullScreen, direction: 'vertical' })
  }
}

export const video = defineTag({
  name: 'video',
  properties,
  create: (host) => new Video(host),
  css: `wx-video{display:inline-block;position:relative;width:300px;height:225px;overflow:hidden;isolation:isolate;background:#000}
    wx-video>.player{position:absolute;inset:0;z-index:-1;width:100%;height:100%}
    wx-video>.danmu{position:absolute;inset:0 0 auto;height:6.4em;font-size:14px;pointer-events:none}
    wx-video>.danmu>span{position:absolute;left:100%;white-space:nowrap;text-shadow:0 0 2px #000;animation:wx-danmu 6s linear}
    @keyframes wx-danmu{to{left:0;transform:translateX(-100%)}}`,
})
