import { sound, unlocked } from './sound'
import { seedOf } from './person'
import { speechAt } from './speech'
import { playTune } from './voice'

const MAX_VOLUME = 100

/** The mixer of a phone's microphone and background music, into the one track that is sent. */
export class AudioDesk {
  readonly track: MediaStreamTrack
  readonly context = new AudioContext()
  private readonly output = this.context.createMediaStreamDestination()
  private readonly meter = this.context.createAnalyser()
  private readonly mic = this.context.createGain()
  private readonly music = this.context.createGain()
  private readonly monitor = this.context.createGain()
  private readonly samples = new Float32Array(this.meter.fftSize)
  private readonly stops: (() => void)[] = []

  constructor() {
    this.mic.connect(this.output)
    this.mic.connect(this.meter)
    this.music.connect(this.output)
    this.music.connect(this.monitor).connect(this.context.destination)
    this.monitor.gain.value = sound.value ? 1 : 0
    const [track] = this.output.stream.getAudioTracks()
    if (!track) throw new Error('the browser cannot send sound')
    this.track = track
    this.stops.push(
      sound.subscribe((on) => {
        this.monitor.gain.value = on ? 1 : 0
      }),
      unlocked.subscribe(() => void this.context.resume()),
    )
  }

  get musicInput(): AudioNode {
    return this.music
  }

  setMicVolume(volume: number): void {
    this.mic.gain.value = volume
  }

  setMusicVolume(volume: number): void {
    this.music.gain.value = volume
  }

  useMicrophone(stream: MediaStream): void {
    this.context.createMediaStreamSource(stream).connect(this.mic)
    this.stops.push(() => stream.getTracks().forEach((track) => track.stop()))
  }

  /** A synthetic voice, without a microphone. */
  useSyntheticVoice(userID: string): void {
    const seed = seedOf(userID)
    this.stops.push(playTune(this.context, this.mic, () => speechAt(performance.now() / 1000, seed)))
  }

  /** Current volume of the microphone, 0 to 100. */
  get volume(): number {
    this.meter.getFloatTimeDomainData(this.samples)
    const peak = this.samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
    return volumeOf(peak)
  }

  close(): void {
    for (const stop of this.stops.splice(0)) stop()
    this.track.stop()
    void this.context.close()
  }
}

/**
 * Converts a linear level of 0 to 1 to the scale of bindaudiovolumenotify; the root raises quiet voices, like
 * human hearing.
 */
export function volumeOf(level: number): number {
  return Math.round(Math.min(1, Math.sqrt(Math.max(0, level))) * MAX_VOLUME)
}
