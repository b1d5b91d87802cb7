/** The fields of `detail.info` that a browser can measure. Speeds are kbps. */
export interface NetStatus {
  readonly videoBitrate: number
  readonly audioBitrate: number
  readonly videoFPS: number
  readonly videoGOP: number
  readonly netSpeed: number
  readonly netJitter: number
  readonly netQualityLevel: number
  readonly videoWidth: number
  readonly videoHeight: number
  readonly videoCache: number
  readonly audioCache: number
}

interface RtpStats {
  readonly type: string
  readonly kind?: 'audio' | 'video'
  readonly bytesSent?: number
  readonly bytesReceived?: number
  readonly framesPerSecond?: number
  readonly frameWidth?: number
  readonly frameHeight?: number
  readonly jitter?: number
  readonly packetsLost?: number
  readonly packetsReceived?: number
  readonly roundTripTime?: number
}

export type Direction = 'inbound-rtp' | 'outbound-rtp'

/** Converts WebRTC's counters to the reports of a native tag, every two seconds. */
export class NetMeter {
  private last = { time: performance.now(), video: 0, audio: 0 }

  constructor(private readonly direction: Direction) {}

  /** `reports`: the statistics of one connection, or of one per peer; a pusher adds up what it sends. */
  measure(reports: readonly RTCStatsReport[]): NetStatus {
    const streams = reports.flatMap((report) => entries(report)).filter(({ type }) => type === this.direction)
    const [videos, audios] = [
      streams.filter(({ kind }) => kind === 'video'),
      streams.filter(({ kind }) => kind === 'audio'),
    ]
    const { videoBitrate, audioBitrate } = this.bitrates(bytes(videos), bytes(audios))
    const main = videos.find(({ frameWidth = 0 }) => frameWidth > 0)
    const jitter = Math.max(0, ...streams.map(({ jitter = 0 }) => jitter * 1000))
    return {
      videoBitrate,
      audioBitrate,
      videoFPS: Math.round(main?.framesPerSecond ?? 0),
      videoGOP: 0,
      netSpeed: videoBitrate + audioBitrate,
      netJitter: Math.round(jitter),
      netQualityLevel: qualityOf(lossOf(streams)),
      videoWidth: main?.frameWidth ?? 0,
      videoHeight: main?.frameHeight ?? 0,
      videoCache: 0,
      audioCache: 0,
    }
  }

  private bitrates(video: number, audio: number): { videoBitrate: number; audioBitrate: number } {
    const time = performance.now()
    const rate = (now: number, before: number): number =>
      Math.round((Math.max(0, now - before) * 8) / (time - this.last.time || 1))
    const rates = { videoBitrate: rate(video, this.last.video), audioBitrate: rate(audio, this.last.audio) }
    this.last = { time, video, audio }
    return rates
  }
}

function entries(report: RTCStatsReport): RtpStats[] {
  const found: RtpStats[] = []
  report.forEach((entry: RtpStats) => found.push(entry))
  return found
}

const bytes = (streams: readonly RtpStats[]): number => {
  return streams.reduce((sum, { bytesSent = 0, bytesReceived = 0 }) => sum + bytesSent + bytesReceived, 0)
}

function lossOf(streams: readonly RtpStats[]): number {
  const lost = streams.reduce((sum, { packetsLost = 0 }) => sum + Math.max(0, packetsLost), 0)
  const received = streams.reduce((sum, { packetsReceived = 0 }) => sum + packetsReceived, 0)
  return lost / (lost + received || 1)
}

/** 1 is best, 6 unusable. */
function qualityOf(loss: number): number {
  const limits = [0.01, 0.03, 0.08, 0.15, 0.4]
  return 1 + limits.filter((limit) => loss > limit).length
}
