import { faults, onFault } from '../chaos/faults'
import { takenPackets } from './taken-packets'

/**
 * Drops frames between the network and the decoder, `loss` percent of them, and reports about how many packets
 * these were. As a decoder would, it asks for a picture that needs no earlier one.
 */
const dropFrames = `let loss = 0
onmessage = ({ data }) => (loss = data)
onrtctransform = ({ transformer }) => {
  const { readable, writable, options } = transformer
  let packets = 0, last = 0
  const drop = (frame) => {
    packets += Math.max(1, Math.ceil(frame.data.byteLength / 1100))
    if (options.isVideo) transformer.sendKeyFrameRequest?.().catch(() => {})
    if (Date.now() - last < 500) return
    last = Date.now()
    postMessage({ track: options.track, packets })
    packets = 0
  }
  readable
    .pipeThrough(
      new TransformStream({
        transform(frame, out) {
          if (Math.random() * 100 < loss) drop(frame)
          else out.enqueue(frame)
        },
      }),
    )
    .pipeTo(writable)
}`

interface Taken {
  readonly track: string
  readonly packets: number
}

let worker: Worker | undefined

function dropper(): Worker {
  if (worker) return worker
  const started = new Worker(URL.createObjectURL(new Blob([dropFrames], { type: 'text/javascript' })))
  started.onmessage = ({ data: { track, packets } }: MessageEvent<Taken>) =>
    takenPackets.set(track, (takenPackets.get(track) ?? 0) + packets)
  started.postMessage(faults.value.loss)
  onFault('loss', (loss) => started.postMessage(loss))
  return (worker = started)
}

/** Makes what a connection receives late and incomplete, as far as the browser can. */
export function throttle(connection: RTCPeerConnection): void {
  const { delay } = faults.value
  for (const receiver of connection.getReceivers()) {
    if (receiver.jitterBufferTarget !== undefined) receiver.jitterBufferTarget = delay === 0 ? null : delay
    makeLossy(receiver)
  }
}

/** Even without a loss: Chromium ignores a transform that is set after frames have arrived. */
function makeLossy(receiver: RTCRtpReceiver): void {
  if (typeof RTCRtpScriptTransform === 'undefined' || receiver.transform) return
  const options = { track: receiver.track.id, isVideo: receiver.track.kind === 'video' }
  receiver.transform = new RTCRtpScriptTransform(dropper(), options)
}
