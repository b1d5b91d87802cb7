import { faults } from '../chaos/faults'
import { AudioDesk } from '../media/audio-desk'
import type { Camera, CameraRequest } from '../media/camera'
import { openCamera } from '../media/open-camera'
import { DeviceError, openMicrophone } from '../media/real-devices'
import { openScreen, sharing } from '../media/screen-share'
import type { SharedScreen } from '../media/screen-share'
import { phoneQuery } from '../phone-query'
import { PRIVACY_OPEN } from '../wx/permissions'

export interface WantedDevices {
  readonly camera: CameraRequest | undefined
  /** The mixer of voice and music. */
  readonly microphone: boolean
  readonly voice: boolean
  readonly screen: boolean
  readonly userID: string
  readonly agc: boolean
  readonly ans: boolean
}

export interface DeviceListener {
  /** The open devices have changed. */
  changed(): void
  cameraOpened(): void
  failed(error: DeviceError): void
}

/** Throws if the user or the system has denied the device. */
function checkAllowed(device: DeviceError['device']): void {
  if (faults.value.privacy === 'open') throw new DeviceError(device, true, PRIVACY_OPEN)
  const permission = faults.value[device === 'camera' ? 'camera' : 'mic']
  if (permission !== 'granted')
    throw new DeviceError(device, true, permission === 'blocked' ? 'system permission denied' : 'auth deny')
}

/** The devices of a live-pusher: opens and closes them one at a time until they match the requested ones. */
export class PusherDevices {
  camera: Camera | undefined
  desk: AudioDesk | undefined
  screen: SharedScreen | undefined
  /** Denied devices are not requested again until they were off for a while. */
  readonly refused = { camera: false, microphone: false }
  private wanted: WantedDevices | undefined
  private isPlugged = false
  private work: Promise<void> = Promise.resolve()

  constructor(private readonly listener: DeviceListener) {}

  want(wanted: WantedDevices): void {
    this.wanted = wanted
    this.work = this.work.then(() => this.reconcile())
  }

  closeAll(): void {
    const nothing = {
      camera: undefined,
      microphone: false,
      voice: false,
      screen: false,
      userID: '',
      agc: false,
      ans: false,
    }
    this.want(this.wanted ? { ...this.wanted, ...nothing } : nothing)
  }

  private async reconcile(): Promise<void> {
    if (!this.wanted) return
    await this.reconcileCamera(this.wanted)
    await this.reconcileDesk(this.wanted)
    await this.reconcileScreen(this.wanted)
    this.listener.changed()
  }

  private async reconcileCamera({ camera: request, userID }: WantedDevices): Promise<void> {
    if (!request || !this.camera || request.position !== this.camera.position) {
      this.camera?.stop()
      this.camera = undefined
    }
    if (!request) this.refused.camera = false
    if (!request || this.camera || this.refused.camera) return
    try {
      checkAllowed('camera')
      this.camera = await openCamera({ ...request, userID }, () => this.isSpeaking)
      this.listener.cameraOpened()
    } catch (error) {
      this.fail('camera', error)
    }
  }

  /** The mixer also plays background music, so it stays while the microphone is off. */
  private async reconcileDesk(wanted: WantedDevices): Promise<void> {
    if (!wanted.voice || !wanted.microphone) this.refused.microphone = false
    if (!wanted.microphone) {
      this.desk?.close()
      this.desk = undefined
      this.isPlugged = false
      return
    }
    this.desk ??= new AudioDesk()
    if (wanted.voice && !this.isPlugged && !this.refused.microphone)
      await this.plugMicrophone(this.desk, wanted)
  }

  private async plugMicrophone(desk: AudioDesk, { userID, agc, ans }: WantedDevices): Promise<void> {
    try {
      checkAllowed('microphone')
      if (phoneQuery.camera === 'synthetic') desk.useSyntheticVoice(userID)
      else desk.useMicrophone(await openMicrophone({ agc, ans }))
      this.isPlugged = true
    } catch (error) {
      this.fail('microphone', error)
    }
  }

  private async reconcileScreen({ screen, userID }: WantedDevices): Promise<void> {
    if (!screen) {
      this.screen?.stop()
      this.screen = undefined
    } else if (!this.screen) {
      this.screen = await openScreen(userID).catch(() => undefined)
      if (!this.screen) sharing.set(false)
    }
  }

  private get isSpeaking(): boolean {
    return this.desk !== undefined && !this.refused.microphone && this.isVoiceSent
  }

  /** Set by the pusher: the mouth does not move while muted. */
  isVoiceSent = false

  private fail(device: 'camera' | 'microphone', error: unknown): void {
    this.refused[device] = true
    this.listener.failed(error instanceof DeviceError ? error : new DeviceError(device, false, String(error)))
  }
}
