import type { AudioDesk } from './audio-desk'

export interface MusicListener {
  started(): void
  /** Both in milliseconds. */
  progressed(progress: number, duration: number): void
  completed(): void
}

export interface MusicRange {
  readonly startTimeMs?: number
  readonly endTimeMs?: number
}

const PROGRESS_INTERVAL = 250

/** One piece of background music, played on this phone and sent to the room. */
export class Music {
  private source: AudioBufferSourceNode | undefined
  private startedAt = 0
  private position: number
  private readonly end: number
  private timer = 0

  constructor(
    private readonly desk: AudioDesk,
    private readonly buffer: AudioBuffer,
    range: MusicRange,
    private readonly listener: MusicListener,
  ) {
    this.position = (range.startTimeMs ?? 0) / 1000
    this.end = range.endTimeMs ? Math.min(range.endTimeMs / 1000, buffer.duration) : buffer.duration
  }

  static async load(desk: AudioDesk, url: string): Promise<AudioBuffer> {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`)
    return desk.context.decodeAudioData(await response.arrayBuffer())
  }

  start(): void {
    this.listener.started()
    this.resume()
  }

  resume(): void {
    if (this.source) return
    const source = this.desk.context.createBufferSource()
    source.buffer = this.buffer
    source.connect(this.desk.musicInput)
    source.onended = () => this.complete()
    this.startedAt = this.desk.context.currentTime - this.position
    source.start(0, this.position, this.end - this.position)
    this.source = source
    this.timer = window.setInterval(() => this.report(), PROGRESS_INTERVAL)
  }

  pause(): void {
    this.position = this.now
    this.silence()
  }

  stop(): void {
    this.silence()
  }

  private get now(): number {
    return this.source ? Math.min(this.end, this.desk.context.currentTime - this.startedAt) : this.position
  }

  private report(): void {
    this.listener.progressed(Math.round(this.now * 1000), Math.round(this.buffer.duration * 1000))
  }

  private complete(): void {
    this.report()
    this.silence()
    this.listener.completed()
  }

  private silence(): void {
    clearInterval(this.timer)
    if (!this.source) return
    this.source.onended = null
    this.source.stop()
    this.source.disconnect()
    this.source = undefined
  }
}
