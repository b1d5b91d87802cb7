import { faults } from '../chaos/faults'
import { takenPackets } from './taken-packets'

/**
 * Drops frames between the network and the decoder, part of `loss` percent of them, and reports about how many
 * packets these were.
 */
const dropFrames = `onrtctransform = ({ transformer: { readable, writable, options } }) => {
  let packets = 0, last = 0
  const drop = (frame) => {
    packets += Math.max(1, Math.ceil(frame.data.byteLength / 1100))
    if (Date.now() - last < 500) return
    last = Date.now()
    postMessage({ track: options.track, packets })
    packets = 0
  }
  readable
    .pipeThrough(
      new TransformStream({
        transform(frame, out) {
          if (Math.random() * 100 < options.loss) drop(frame)
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
  worker = new Worker(URL.createObjectURL(new Blob([dropFrames], { type: 'text/javascript' })))
  worker.onmessage = ({ data: { track, packets } }: MessageEvent<Taken>) =>
    takenPackets.set(track, (takenPackets.get(track) ?? 0) + packets)
  return worker
}

const losses = new WeakMap<RTCRtpReceiver, number>()

/** Makes what a connection receives late and incomplete, as far as the browser can. */
export function throttle(connection: RTCPeerConnection): void {
  const { delay, loss } = faults.value
  for (const receiver of connection.getReceivers()) {
    if (receiver.jitterBufferTarget !== undefined) receiver.jitterBufferTarget = delay === 0 ? null : delay
    lose(receiver, loss)
  }
}

function lose(receiver: RTCRtpReceiver, loss: number): void {
  if (typeof RTCRtpScriptTransform === 'undefined' || (losses.get(receiver) ?? 0) === loss) return
  losses.set(receiver, loss)
  const options = { loss, track: receiver.track.id }
  receiver.transform = loss === 0 ? null : new RTCRtpScriptTransform(dropper(), options)
}
