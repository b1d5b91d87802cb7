import type { Camera, CameraPosition, CameraRequest } from './camera'

/**
 * The reason why a device could not be opened, with the codes of the live-pusher's binderror and statechange.
 */
export class DeviceError extends Error {
  constructor(
    readonly device: 'camera' | 'microphone',
    readonly isDenied: boolean,
    reason: string,
  ) {
    super(`${device}: ${reason}`)
    this.name = 'DeviceError'
  }
}

/** Opens this machine's camera on the requested side, or the only one. */
export async function openRealCamera({ position, size }: CameraRequest): Promise<Camera> {
  const { width, height, fps } = size
  const video = { facingMode: position === 'front' ? 'user' : 'environment', width, height, frameRate: fps }
  const stream = await open('camera', { video })
  return new RealCamera(stream, position)
}

export function openMicrophone(processing: {
  readonly agc: boolean
  readonly ans: boolean
}): Promise<MediaStream> {
  const audio = { autoGainControl: processing.agc, noiseSuppression: processing.ans, echoCancellation: true }
  return open('microphone', { audio })
}

async function open(
  device: DeviceError['device'],
  constraints: MediaStreamConstraints,
): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia(constraints)
  } catch (error) {
    const { name, message } = error as DOMException
    throw new DeviceError(device, name === 'NotAllowedError', message || name)
  }
}

interface ZoomCapability {
  readonly zoom?: { readonly max: number }
}

class RealCamera implements Camera {
  readonly isMirrorLike = true
  readonly track: MediaStreamTrack

  constructor(
    readonly stream: MediaStream,
    readonly position: CameraPosition,
  ) {
    const [track] = stream.getVideoTracks()
    if (!track) throw new DeviceError('camera', false, 'it gives no picture')
    this.track = track
  }

  get maxZoom(): number {
    return (this.track.getCapabilities() as ZoomCapability).zoom?.max ?? 1
  }

  async setZoom(zoom: number): Promise<void> {
    await this.track.applyConstraints({ advanced: [{ zoom } as MediaTrackConstraintSet] })
  }

  // The sent video of a real camera is not mirrored: that would need a canvas per phone.
  setMirrored(): void {}

  stop(): void {
    this.track.stop()
  }
}
