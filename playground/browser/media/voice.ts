import type { Sound } from './speech'

const STEP = 0.04

let shared: AudioContext | undefined

/** A synthetic voice, which follows the tune of `speechAt`. */
export class Voice {
  readonly track: MediaStreamTrack
  private readonly output: MediaStreamAudioDestinationNode
  private readonly stopTune: () => void

  constructor(speech: () => Sound) {
    const context = (shared ??= new AudioContext())
    void context.resume()
    this.output = context.createMediaStreamDestination()
    this.stopTune = playTune(context, this.output, speech)
    const [track] = this.output.stream.getAudioTracks()
    if (!track) throw new Error('the browser cannot play sound')
    this.track = track
  }

  stop(): void {
    this.stopTune()
    this.track.stop()
  }
}

/** Plays a user's synthetic voice into a node. Returns a function that stops it. */
export function playTune(context: AudioContext, output: AudioNode, speech: () => Sound): () => void {
  const [tone, level] = [context.createOscillator(), context.createGain()]
  tone.type = 'triangle'
  level.gain.value = 0
  tone.connect(level).connect(output)
  tone.start()
  const follow = (): void => {
    const { level: loudness, pitch } = speech()
    level.gain.setTargetAtTime(loudness * 0.22, context.currentTime, STEP)
    tone.frequency.setTargetAtTime(pitch, context.currentTime, STEP / 4)
  }
  const timer = window.setInterval(follow, STEP * 1000)
  return () => {
    clearInterval(timer)
    tone.stop()
    level.disconnect()
  }
}
