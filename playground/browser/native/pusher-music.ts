import { assetUrl } from '../tags/asset-url'
import type { AudioDesk } from '../media/audio-desk'
import { Music } from '../media/music'

export interface MusicOptions {
  readonly url?: unknown
  readonly startTimeMs?: number
  readonly endTimeMs?: number
}

/** The background music of a live-pusher: one piece at a time. */
export class PusherMusic {
  private music: Music | undefined

  constructor(private readonly trigger: (type: string, detail?: unknown) => void) {}

  async play(
    desk: AudioDesk,
    { url, startTimeMs, endTimeMs }: MusicOptions,
    ownerPath: string,
  ): Promise<void> {
    if (typeof url !== 'string' || url === '') throw new Error('the url is empty')
    this.stop()
    const buffer = await Music.load(desk, assetUrl(url, ownerPath)).catch((error: Error) =>
      this.reportLoadFailure(error),
    )
    this.music = new Music(
      desk,
      buffer,
      { ...(startTimeMs && { startTimeMs }), ...(endTimeMs && { endTimeMs }) },
      {
        started: () => this.trigger('bgmstart'),
        progressed: (progress, duration) => this.trigger('bgmprogress', { progress, duration }),
        completed: () => this.complete(),
      },
    )
    this.music.start()
  }

  pause(): void {
    this.current.pause()
  }

  resume(): void {
    this.current.resume()
  }

  stop(): void {
    this.music?.stop()
    this.music = undefined
  }

  private get current(): Music {
    if (!this.music) throw new Error('no background music is playing')
    return this.music
  }

  private complete(): void {
    this.music = undefined
    this.trigger('bgmcomplete')
  }

  private reportLoadFailure({ message }: Error): never {
    this.trigger('error', { errCode: 10003, errMsg: `the background music could not be loaded: ${message}` })
    throw new Error(message)
  }
}
