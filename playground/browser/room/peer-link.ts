import type { Peer, Signal } from '../../rooms/room-messages'
import type { NetMeter, NetStatus } from '../native/net-status'
import type { Source } from './source'
import { throttle } from './throttle'
import { trackKinds } from './tracks'
import type { LocalTracks, TrackKind } from './tracks'

export interface PeerLinkListener {
  send(signal: Signal): void
  /** The remote tracks are available, or the state of the connection has changed. */
  changed(): void
  /** A text sent with the video. */
  received(text: string): void
  /** No ICE candidate for this machine was found. */
  foundNoCandidate(): void
}

export interface VideoLimit {
  /** kbps. */
  readonly maxBitrate: number
  readonly scaleDown: number
}

/**
 * The connection to one other phone. Its three transceivers are fixed from the start: turning a camera off or
 * on replaces a track without renegotiation. The phone that entered later makes the offer, so that both never
 * offer at once.
 */
export class PeerLink implements Source {
  readonly trouble = undefined
  /** One transport for all media: the candidates of others would be dropped. */
  readonly connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' })
  private readonly texts: RTCDataChannel
  private readonly early: RTCIceCandidateInit[] = []
  private candidates = 0
  private work: Promise<void> = Promise.resolve()
  private limit: VideoLimit | undefined

  constructor(
    readonly peer: Peer,
    private tracks: LocalTracks,
    private readonly listener: PeerLinkListener,
  ) {
    this.texts = this.connection.createDataChannel('texts', { negotiated: true, id: 0 })
    this.texts.onmessage = ({ data }) => listener.received(String(data))
    this.connection.onicecandidate = ({ candidate }) => this.announce(candidate)
    this.connection.onicegatheringstatechange = () => this.checkCandidates()
    this.connection.onconnectionstatechange = () => listener.changed()
  }

  /** Others wait for the description: what only frames need comes after it. */
  offer(): void {
    this.next(async () => {
      for (const kind of trackKinds)
        this.connection.addTransceiver(this.tracks[kind] ?? (kind === 'audio' ? 'audio' : 'video'), {
          direction: 'sendrecv',
        })
      await this.describe()
      throttle(this.connection)
    })
  }

  receive(signal: Signal): void {
    this.next(() =>
      signal.kind === 'candidate' ? this.addCandidate(signal.candidate) : this.accept(signal.description),
    )
  }

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks
    this.next(() => this.attachTracks())
  }

  /** Applies the faults of the network to what is received. */
  throttle(): void {
    this.next(() => Promise.resolve(throttle(this.connection)))
  }

  limitVideo(limit: VideoLimit): void {
    this.next(async () => {
      const sender = this.sender('video')
      if (!sender || isSame(limit, this.limit)) return
      this.limit = limit
      await applyLimit(sender, limit)
    })
  }

  sender(kind: TrackKind): RTCRtpSender | undefined {
    return this.transceiver(kind)?.sender
  }

  track(kind: TrackKind): MediaStreamTrack | undefined {
    return this.receiver(kind)?.track
  }

  get loudness(): number {
    const [source] = this.receiver('audio')?.getSynchronizationSources() ?? []
    return source?.audioLevel ?? 0
  }

  async measure(kinds: readonly TrackKind[], meter: NetMeter): Promise<NetStatus> {
    const receivers = kinds.map((kind) => this.receiver(kind)).filter((receiver) => receiver !== undefined)
    return meter.measure(await Promise.all(receivers.map((receiver) => receiver.getStats())))
  }

  sendText(text: string): void {
    if (this.texts.readyState === 'open') this.texts.send(text)
  }

  close(): void {
    this.connection.onconnectionstatechange = null
    this.texts.close()
    this.connection.close()
  }

  private receiver(kind: TrackKind): RTCRtpReceiver | undefined {
    return this.transceiver(kind)?.receiver
  }

  private transceiver(kind: TrackKind): RTCRtpTransceiver | undefined {
    return this.connection.getTransceivers()[trackKinds.indexOf(kind)]
  }

  private async accept(description: RTCSessionDescriptionInit): Promise<void> {
    await this.connection.setRemoteDescription(description)
    throttle(this.connection)
    const early = this.early.splice(0).map((candidate) => this.connection.addIceCandidate(candidate))
    if (description.type === 'offer') {
      for (const transceiver of this.connection.getTransceivers()) transceiver.direction = 'sendrecv'
      await Promise.all([this.attachTracks(), this.describe()])
    }
    await Promise.all(early)
    this.listener.changed()
  }

  private async describe(): Promise<void> {
    await this.connection.setLocalDescription()
    const description = this.connection.localDescription
    if (description) this.listener.send({ kind: 'description', description: description.toJSON() })
  }

  private async attachTracks(): Promise<void> {
    const replaced = trackKinds.map(async (kind) => {
      const sender = this.sender(kind)
      if (sender && sender.track !== this.tracks[kind]) await sender.replaceTrack(this.tracks[kind])
    })
    await Promise.all(replaced)
  }

  private async addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (this.connection.remoteDescription) await this.connection.addIceCandidate(candidate)
    else this.early.push(candidate)
  }

  private announce(candidate: RTCIceCandidate | null): void {
    if (!candidate || candidate.candidate === '') return
    this.candidates += 1
    this.listener.send({ kind: 'candidate', candidate: candidate.toJSON() })
  }

  private checkCandidates(): void {
    if (this.connection.iceGatheringState === 'complete' && this.candidates === 0)
      this.listener.foundNoCandidate()
  }

  /** Sequential: a candidate must not overtake the description it belongs to. */
  private next(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch((error: unknown) => {
      if (this.connection.signalingState !== 'closed')
        console.error(`the connection to ${this.peer.userID}:`, error)
    })
  }
}

const isSame = (one: VideoLimit, other: VideoLimit | undefined): boolean =>
  one.maxBitrate === other?.maxBitrate && one.scaleDown === other.scaleDown

async function applyLimit(sender: RTCRtpSender, { maxBitrate, scaleDown }: VideoLimit): Promise<void> {
  const parameters = sender.getParameters()
  const [encoding] = parameters.encodings
  if (!encoding) return
  encoding.maxBitrate = maxBitrate * 1000
  encoding.scaleResolutionDownBy = scaleDown
  await sender.setParameters(parameters)
}
