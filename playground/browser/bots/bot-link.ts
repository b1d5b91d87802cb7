import type { Bot } from '../../server/bots'
import { CanvasStream } from '../media/canvas-stream'
import { drawScene } from '../media/camera-scene'
import { hueOf, seedOf } from '../media/person'
import { drawnScreen } from '../media/slides'
import { sound } from '../media/sound'
import { isTurnOf, speechAt } from '../media/speech'
import { Voice } from '../media/voice'
import type { NetStatus } from '../native/net-status'
import type { Source, Trouble } from '../room/source'
import type { TrackKind } from '../room/tracks'

// Small and slow: nine of them share a machine with everything else.
const CAMERA = { width: 270, height: 360, fps: 10 }
const quality = { videoFPS: CAMERA.fps, videoWidth: CAMERA.width, videoHeight: CAMERA.height }

/** Pictures and sound of a bot, drawn by the phone that plays them, and only what is played. */
export class BotLink implements Source {
  private camera: CanvasStream | undefined
  private screen: CanvasStream | undefined
  private voice: Voice | undefined

  constructor(private bot: Bot) {}

  set(bot: Bot): void {
    this.bot = bot
    if (!bot.streams.aux) this.screen = stop(this.screen)
    if (!bot.streams.video) this.camera = stop(this.camera)
    if (!bot.streams.audio) this.voice = stop(this.voice)
  }

  track(kind: TrackKind): MediaStreamTrack | undefined {
    const { streams, picture } = this.bot
    if (picture === 'lost' || (picture === 'waiting' && kind !== 'audio')) return undefined
    if (kind === 'aux') return streams.aux ? this.openScreen().track : undefined
    if (kind === 'video') return streams.video ? this.openCamera().track : undefined
    return streams.audio && sound.value ? this.openVoice().track : undefined
  }

  get trouble(): Trouble | undefined {
    const { picture } = this.bot
    return picture === 'stuck' || picture === 'lost' ? picture : undefined
  }

  get loudness(): number {
    return this.speech.level * 0.22
  }

  measure(): Promise<NetStatus> {
    const { network, picture, streams } = this.bot
    const bitrates = { videoBitrate: 300, audioBitrate: 32, netSpeed: 332 }
    const rest = { videoGOP: 0, netJitter: 0, videoCache: 0, audioCache: 0 }
    const videoFPS = streams.video && picture === 'moving' ? quality.videoFPS : 0
    return Promise.resolve({ ...quality, ...bitrates, ...rest, videoFPS, netQualityLevel: network })
  }

  close(): void {
    this.camera = stop(this.camera)
    this.screen = stop(this.screen)
    this.voice = stop(this.voice)
  }

  private get speech(): ReturnType<typeof speechAt> {
    const { userID, voice, streams } = this.bot
    const [time, seed] = [performance.now() / 1000, seedOf(userID)]
    const speech = speechAt(time, seed, voice === 'on')
    const isHeard = streams.audio && voice !== 'off' && (voice === 'on' || isTurnOf(seed, time))
    return isHeard ? speech : { ...speech, level: 0 }
  }

  /** A picture that is stuck has been seen once. */
  private openCamera(): CanvasStream {
    let isSeen = false
    return (this.camera ??= new CanvasStream(CAMERA, (canvas) => {
      if (!isSeen || !this.trouble) this.draw(canvas)
      isSeen = true
    }))
  }

  private draw(canvas: CanvasRenderingContext2D): void {
    const { userID } = this.bot
    const time = performance.now() / 1000
    const mouth = this.speech.level
    drawScene(canvas, { userID, hue: hueOf(userID), position: 'front', time, frame: undefined, mouth })
  }

  private openScreen(): CanvasStream {
    return (this.screen ??= drawnScreen(this.bot.userID, hueOf(this.bot.userID)))
  }

  private openVoice(): Voice {
    return (this.voice ??= new Voice(() => this.speech))
  }
}

function stop(stream: { stop(): void } | undefined): undefined {
  stream?.stop()
  return undefined
}
