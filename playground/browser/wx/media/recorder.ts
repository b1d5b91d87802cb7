import { faults } from '../../chaos/faults'
import { AudioDesk } from '../../media/audio-desk'
import { openMicrophone } from '../../media/real-devices'
import { phoneQuery } from '../../phone-query'
import { keepTemporary } from '../files/phone-files'
import { wxCall } from '../wx-call'

type Listener = (detail: unknown) => void

interface RecordOptions {
  /** In ms. */
  readonly duration?: number
}

const events = [
  'Start',
  'Pause',
  'Resume',
  'Stop',
  'FrameRecorded',
  'Error',
  'InterruptionBegin',
  'InterruptionEnd',
]

/** `wx.getRecorderManager()`: records the microphone, or the synthetic voice of this phone's user. */
class Recorder {
  private readonly listeners = new Map<string, Set<Listener>>(events.map((name) => [name, new Set()]))
  private recording: MediaRecorder | undefined
  private from = 0

  constructor() {
    for (const name of events)
      Object.assign(this, { [`on${name}`]: (listener: Listener) => this.listen(name, listener) })
  }

  listen(event: string, listener: Listener): void {
    this.listeners.get(event)?.add(listener)
  }

  start({ duration = 60_000 }: RecordOptions = {}): void {
    if (this.recording) return this.emit('Error', { errMsg: 'operateRecorder:fail is recording' })
    this.open(Math.min(duration, 600_000)).catch((error: Error) =>
      this.emit('Error', { errMsg: `operateRecorder:fail ${error.message}` }),
    )
  }

  pause(): void {
    this.recording?.pause()
  }

  resume(): void {
    this.recording?.resume()
  }

  stop(): void {
    if (this.recording?.state !== 'inactive') this.recording?.stop()
  }

  private async open(duration: number): Promise<void> {
    if (faults.value.mic !== 'granted') throw new Error('auth deny')
    const desk = new AudioDesk()
    if (phoneQuery.camera === 'synthetic') desk.useSyntheticVoice(phoneQuery.rest['user'] ?? '')
    else desk.useMicrophone(await openMicrophone({ agc: false, ans: false }))
    const recording = new MediaRecorder(new MediaStream([desk.track]))
    const parts: Blob[] = []
    recording.ondataavailable = ({ data }) => void parts.push(data)
    recording.onstart = () => this.emit('Start', {})
    recording.onpause = () => this.emit('Pause', {})
    recording.onresume = () => this.emit('Resume', {})
    const timer = setTimeout(() => this.stop(), duration)
    recording.onstop = () => {
      clearTimeout(timer)
      desk.close()
      this.recording = undefined
      void this.keep(new Blob(parts, { type: recording.mimeType }))
    }
    this.recording = recording
    this.from = performance.now()
    recording.start()
  }

  private async keep(blob: Blob): Promise<void> {
    const duration = Math.round(performance.now() - this.from)
    this.emit('Stop', { tempFilePath: await keepTemporary(blob), duration, fileSize: blob.size })
  }

  private emit(name: string, detail: unknown): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(detail)
  }
}

const recorder = new Recorder()

/** The recording of the older functions. */
let older: Recorder | undefined

/** Answers when the recording ends. */
function startRecord(): Promise<object> {
  const recording = new Recorder()
  older = recording
  return new Promise((resolve, reject) => {
    recording.listen('Stop', (result) => resolve(result as object))
    recording.listen('Error', (result) => reject(new Error((result as { errMsg: string }).errMsg)))
    recording.start()
  })
}

export const recorderApis: Readonly<Record<string, unknown>> = {
  getRecorderManager: () => recorder,
  startRecord: wxCall('startRecord', startRecord),
  stopRecord: wxCall('stopRecord', () => older?.stop()),
}
