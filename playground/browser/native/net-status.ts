import { withTakenPackets } from '../room/taken-packets'

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
  readonly trackIdentifier?: string
  readonly bytesSent?: number
  readonly bytesReceived?: number
  readonly framesPerSecond?: number
  readonly frameWidth?: number
  readonly frameHeight?: number
  readonly jitter?: number
  readonly packetsLost?: number
  readonly packetsReceived?: number
  readonly jitterBufferDelay?: number
  readonly jitterBufferEmittedCount?: number
}

export type Direction = 'inbound-rtp' | 'outbound-rtp'

/** Converts WebRTC's counters to the reports of a native tag, every two seconds. */
export class NetMeter {
  private time = performance.now()
  private video = zero
  private audio = zero

  constructor(private readonly direction: Direction) {}

  /** `reports`: the statistics of one connection, or of one per peer; a pusher adds up what it sends. */
  measure(reports: readonly RTCStatsReport[]): NetStatus {
    const streams = reports.flatMap((report) => entries(report)).filter(({ type }) => type === this.direction)
    const videos = streams.filter(({ kind }) => kind === 'video')
    const { ms, video, audio } = this.since(
      totals(videos),
      totals(streams.filter(({ kind }) => kind === 'audio')),
    )
    const main = videos.find(({ frameWidth = 0 }) => frameWidth > 0)
    const [videoBitrate, audioBitrate] = [
      Math.round((video.bytes * 8) / ms),
      Math.round((audio.bytes * 8) / ms),
    ]
    const [lost, received] = [video.lost + audio.lost, video.received + audio.received]
    return {
      videoBitrate,
      audioBitrate,
      videoFPS: Math.round(main?.framesPerSecond ?? 0),
      videoGOP: 0,
      netSpeed: videoBitrate + audioBitrate,
      netJitter: Math.round(Math.max(0, ...streams.map(({ jitter = 0 }) => jitter * 1000))),
      netQualityLevel: qualityOf(lost / (lost + received || 1)),
      videoWidth: main?.frameWidth ?? 0,
      videoHeight: main?.frameHeight ?? 0,
      videoCache: cacheOf(video),
      audioCache: cacheOf(audio),
    }
  }

  /** What has been added since the last report. */
  private since(video: Totals, audio: Totals): { ms: number; video: Totals; audio: Totals } {
    const time = performance.now()
    const added = {
      ms: time - this.time || 1,
      video: difference(video, this.video),
      audio: difference(audio, this.audio),
    }
    Object.assign(this, { time, video, audio })
    return added
  }
}

function entries(report: RTCStatsReport): RtpStats[] {
  const found: RtpStats[] = []
  report.forEach((entry: RtpStats) => found.push(withTakenPackets(entry)))
  return found
}

/** Counters of several streams together. `delay` is in seconds, of all that was `emitted` from the buffer. */
interface Totals {
  readonly bytes: number
  readonly lost: number
  readonly received: number
  readonly delay: number
  readonly emitted: number
}

const zero: Totals = { bytes: 0, lost: 0, received: 0, delay: 0, emitted: 0 }

const totals = (streams: readonly RtpStats[]): Totals =>
  streams.reduce(
    (sum, one) => ({
      bytes: sum.bytes + (one.bytesSent ?? 0) + (one.bytesReceived ?? 0),
      lost: sum.lost + Math.max(0, one.packetsLost ?? 0),
      received: sum.received + (one.packetsReceived ?? 0),
      delay: sum.delay + (one.jitterBufferDelay ?? 0),
      emitted: sum.emitted + (one.jitterBufferEmittedCount ?? 0),
    }),
    zero,
  )

/** A connection that was replaced counts from 0 again. */
const difference = (now: Totals, before: Totals): Totals => ({
  bytes: Math.max(0, now.bytes - before.bytes),
  lost: Math.max(0, now.lost - before.lost),
  received: Math.max(0, now.received - before.received),
  delay: Math.max(0, now.delay - before.delay),
  emitted: Math.max(0, now.emitted - before.emitted),
})

/** How long media has waited before it was played, ms. */
const cacheOf = ({ delay, emitted }: Totals): number => Math.round((delay / (emitted || 1)) * 1000)

/** 1 is best, 6 unusable. */
function qualityOf(loss: number): number {
  const limits = [0.01, 0.03, 0.08, 0.15, 0.4]
  return 1 + limits.filter((limit) => loss > limit).length
}
