import { faults } from '../chaos/faults'

/** Drops frames between the network and the decoder: part of `loss` percent of them. */
const dropFrames = `onrtctransform = ({ transformer: { readable, writable, options } }) =>
  readable
    .pipeThrough(
      new TransformStream({
        transform(frame, out) {
          if (Math.random() * 100 >= options.loss) out.enqueue(frame)
        },
      }),
    )
    .pipeTo(writable)`

let worker: Worker | undefined

const dropper = (): Worker =>
  (worker ??= new Worker(URL.createObjectURL(new Blob([dropFrames], { type: 'text/javascript' }))))

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
  receiver.transform = loss === 0 ? null : new RTCRtpScriptTransform(dropper(), { loss })
}
