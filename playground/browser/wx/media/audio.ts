import { phoneQuery } from '../../phone-query'
import { sound, unlocked } from '../../media/sound'
import { assetUrl } from '../../tags/asset-url'

type Listener = (detail?: unknown) => void

/** The events of WeChat's players by those of an audio element. */
const events: Readonly<Record<string, string>> = {
  canplay: 'Canplay',
  play: 'Play',
  pause: 'Pause',
  ended: 'Ended',
  timeupdate: 'TimeUpdate',
  waiting: 'Waiting',
  seeking: 'Seeking',
  seeked: 'Seeked',
  error: 'Error',
}

const names = [...Object.values(events), 'Stop', 'Prev', 'Next']

/** An audio player with the methods of `InnerAudioContext` and of `BackgroundAudioManager`. */
export class AudioPlayer {
  private readonly element = new Audio()
  private readonly listeners = new Map<string, Set<Listener>>(names.map((name) => [name, new Set()]))
  private source = ''
  autoplay = false
  startTime = 0
  obeyMuteSwitch = true
  title = ''
  singer = ''
  epname = ''
  coverImgUrl = ''
  webUrl = ''

  constructor(private readonly playsAtOnce: boolean) {
    for (const [type, name] of Object.entries(events))
      this.element.addEventListener(type, () => this.emit(name))
    for (const name of names)
      Object.assign(this, {
        [`on${name}`]: (listener?: Listener) => this.listen(name, listener),
        [`off${name}`]: (listener?: Listener) => this.ignore(name, listener),
      })
    sound.subscribe(() => this.mute())
    unlocked.subscribe(() => this.mute())
    this.mute()
  }

  listen(event: string, listener: Listener | undefined): void {
    if (typeof listener === 'function') this.listeners.get(event)?.add(listener)
  }

  /** Without a listener, all of them. */
  private ignore(event: string, listener: Listener | undefined): void {
    if (listener) this.listeners.get(event)?.delete(listener)
    else this.listeners.get(event)?.clear()
  }

  get src(): string {
    return this.source
  }
  set src(src: string) {
    this.source = src
    this.element.src = assetUrl(src, 'app')
    this.element.currentTime = this.startTime
    if (this.autoplay || this.playsAtOnce) this.play()
  }
  get duration(): number {
    return Number.isFinite(this.element.duration) ? this.element.duration : 0
  }
  get currentTime(): number {
    return this.element.currentTime
  }
  get paused(): boolean {
    return this.element.paused
  }
  get buffered(): number {
    const { buffered } = this.element
    return buffered.length > 0 ? buffered.end(buffered.length - 1) : 0
  }
  get volume(): number {
    return this.element.volume
  }
  set volume(volume: number) {
    this.element.volume = Math.min(1, Math.max(0, Number(volume) || 0))
  }
  get loop(): boolean {
    return this.element.loop
  }
  set loop(loop: boolean) {
    this.element.loop = loop
  }
  get playbackRate(): number {
    return this.element.playbackRate
  }
  set playbackRate(rate: number) {
    this.element.playbackRate = Math.min(4, Math.max(0.25, Number(rate) || 1))
  }

  /** A refusal by the browser, which waits for a gesture, is an error as on a phone that is called. */
  play(): void {
    if (this.source === '') return
    this.element.play().catch((error: Error) => {
      if (error.name !== 'AbortError') this.emit('Error')
    })
  }

  pause(): void {
    this.element.pause()
  }

  stop(): void {
    this.element.pause()
    this.element.currentTime = 0
    this.emit('Stop')
  }

  seek(position: number): void {
    this.element.currentTime = Number(position) || 0
  }

  destroy(): void {
    this.element.pause()
    this.element.removeAttribute('src')
    for (const listeners of this.listeners.values()) listeners.clear()
  }

  /** The sound of the phone is off until a person turns it on. */
  private mute(): void {
    this.element.muted = !sound.value && !phoneQuery.sound
  }

  private emit(name: string): void {
    const detail =
      name === 'Error' ? { errCode: 10001, errMsg: `the audio cannot be played: ${this.source}` } : undefined
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(detail)
  }
}

let background: AudioPlayer | undefined

export const audioApis: Readonly<Record<string, unknown>> = {
  createInnerAudioContext: () => new AudioPlayer(false),
  getBackgroundAudioManager: () => (background ??= new AudioPlayer(true)),
}
