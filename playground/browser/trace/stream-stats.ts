import { withTakenPackets } from '../room/taken-packets'

/** One media stream between this phone and another one. */
export interface StreamStats {
  /** The other user. */
  readonly user: string
  readonly direction: 'in' | 'out'
  readonly media: 'audio' | 'video' | 'aux'
  readonly kbps: number
  /** Part of the packets that were lost since the last report, 0 to 1. */
  readonly loss: number
  readonly width: number
  readonly height: number
  readonly fps: number
  /** Round trip, ms. */
  readonly rtt: number
  /** ms. */
  readonly jitter: number
}

/** The fields of WebRTC's statistics that are read here. */
interface Report {
  readonly id: string
  readonly type: string
  readonly timestamp: number
  readonly trackIdentifier?: string
  readonly mid?: string
  readonly kind?: string
  readonly active?: boolean
  readonly bytesSent?: number
  readonly bytesReceived?: number
  readonly packetsLost?: number
  readonly packetsReceived?: number
  readonly packetsSent?: number
  readonly frameWidth?: number
  readonly frameHeight?: number
  readonly framesPerSecond?: number
  readonly jitter?: number
  readonly remoteId?: string
  readonly nominated?: boolean
  readonly currentRoundTripTime?: number
}

type Reports = ReadonlyMap<string, Report>

const media = ['audio', 'video', 'aux'] as const

/** Converts the counters of one connection to rates since its last report. */
export class StreamMeter {
  private last: Reports = new Map()

  constructor(private readonly user: string) {}

  measure(report: RTCStatsReport): StreamStats[] {
    const now: Reports = new Map(entriesOf(report))
    const before = this.last
    this.last = now
    const rtt = rttOf(now)
    return [...now.values()]
      .filter(({ type }) => type === 'inbound-rtp' || type === 'outbound-rtp')
      .map((stream) => this.statsOf(stream, before, now, rtt))
      .filter(({ kbps, width }) => kbps > 0 || width > 0)
  }

  private statsOf(stream: Report, before: Reports, now: Reports, rtt: number): StreamStats {
    const isOut = stream.type === 'outbound-rtp'
    const seconds = (stream.timestamp - (before.get(stream.id)?.timestamp ?? 0)) / 1000
    const bytes = bytesOf(stream) - bytesOf(before.get(stream.id))
    return {
      user: this.user,
      direction: isOut ? 'out' : 'in',
      media: media[Number(stream.mid ?? 0)] ?? 'video',
      kbps: before.has(stream.id) ? Math.max(0, Math.round((bytes * 8) / 1000 / seconds)) : 0,
      loss: lossOf(isOut ? now.get(stream.remoteId ?? '') : stream, before, packetsOf(stream, before)),
      width: stream.frameWidth ?? 0,
      height: stream.frameHeight ?? 0,
      fps: Math.round(stream.framesPerSecond ?? 0),
      rtt,
      jitter: Math.round((stream.jitter ?? 0) * 1000),
    }
  }
}

function entriesOf(report: RTCStatsReport): [string, Report][] {
  const entries: [string, Report][] = []
  report.forEach((entry: Report) => entries.push([entry.id, withTakenPackets(entry)]))
  return entries
}

const bytesOf = (stream: Report | undefined): number =>
  (stream?.bytesSent ?? 0) + (stream?.bytesReceived ?? 0)

const countOf = (stream: Report | undefined): number =>
  (stream?.packetsSent ?? 0) + (stream?.packetsReceived ?? 0)

const packetsOf = (stream: Report, before: Reports): number =>
  countOf(stream) - countOf(before.get(stream.id))

/** Of an outgoing stream, the other side counts what is lost. */
function lossOf(counter: Report | undefined, before: Reports, packets: number): number {
  const lost = Math.max(0, (counter?.packetsLost ?? 0) - (before.get(counter?.id ?? '')?.packetsLost ?? 0))
  return lost === 0 ? 0 : Math.round((lost / (lost + Math.max(0, packets))) * 1000) / 1000
}

function rttOf(reports: Reports): number {
  const pair = [...reports.values()].find(({ type, nominated }) => type === 'candidate-pair' && nominated)
  return Math.round((pair?.currentRoundTripTime ?? 0) * 1000)
}
