import { keepTemporary } from '../wx/files/phone-files'
import { faults } from '../chaos/faults'
import { defineTag, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'
import type { Camera as OpenCamera, CameraPosition } from '../media/camera'
import { openCamera } from '../media/open-camera'
import { takeSnapshot } from '../native/snapshot'
import { phoneQuery } from '../phone-query'

const properties = {
  mode: text('normal'),
  resolution: text('medium'),
  devicePosition: text('back'),
  flash: text('auto'),
  frameSize: text('medium'),
} satisfies Properties

const sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  low: { width: 240, height: 320 },
  medium: { width: 480, height: 640 },
  high: { width: 720, height: 960 },
}

/** The phone's camera, as live-pusher has it. */
export class Camera implements Tag<typeof properties> {
  readonly picture = document.createElement('video')
  private open: OpenCamera | undefined
  private recorder: MediaRecorder | undefined

  constructor(private readonly host: TagHost<typeof properties>) {
    Object.assign(this.picture, { className: 'player', muted: true, autoplay: true, playsInline: true })
    host.element.append(this.picture)
  }

  changed(name: keyof typeof properties): void {
    if (name === 'devicePosition' && this.open) void this.start()
  }

  attached(): void {
    void this.start()
  }

  detached(): void {
    this.stop()
  }

  pageHidden(): void {
    this.stop()
    this.host.trigger('stop')
  }

  pageShown(): void {
    if (!this.open && this.host.element.isConnected) void this.start()
  }

  async takePhoto(quality: unknown): Promise<object> {
    const { tempImagePath, width, height } = await takeSnapshot(
      this.picture,
      quality === 'original' ? 'raw' : 'compressed',
    )
    return { tempImagePath, width: Number(width), height: Number(height) }
  }

  setZoom(zoom: number): Promise<void> {
    return this.open?.setZoom(zoom) ?? Promise.resolve()
  }

  startRecord(): void {
    if (!this.open) throw new Error('the camera is not open')
    this.recorder = new MediaRecorder(this.open.stream)
    this.recorder.start()
  }

  async stopRecord(): Promise<object> {
    const { recorder } = this
    if (!recorder) throw new Error('nothing is being recorded')
    this.recorder = undefined
    const parts: Blob[] = []
    const { tempImagePath } = await takeSnapshot(this.picture, 'compressed')
    await new Promise<void>((resolve) => {
      recorder.ondataavailable = ({ data }) => void parts.push(data)
      recorder.onstop = () => resolve()
      recorder.stop()
    })
    const tempVideoPath = await keepTemporary(new Blob(parts, { type: recorder.mimeType }))
    return { tempThumbPath: tempImagePath, tempVideoPath }
  }

  private async start(): Promise<void> {
    this.stop()
    if (faults.value.camera !== 'granted')
      return this.host.trigger('error', { errMsg: 'insertCamera:fail auth deny' })
    const { devicePosition, resolution } = this.host.values
    const size = { ...(sizes[resolution] ?? sizes['medium']!), fps: 15 }
    const position: CameraPosition = devicePosition === 'front' ? 'front' : 'back'
    const userID = phoneQuery.rest['user'] ?? 'camera'
    try {
      this.use(await openCamera({ position, size, userID }, () => false))
    } catch (error) {
      this.host.trigger('error', {
        errMsg: `insertCamera:fail ${error instanceof Error ? error.message : String(error)}`,
      })
    }
  }

  /** The tag may have gone, or have been started again, while the camera opened. */
  private use(camera: OpenCamera): void {
    if (this.open || !this.host.element.isConnected) return camera.stop()
    this.open = camera
    this.picture.srcObject = camera.stream
    this.host.trigger('initdone', { maxZoom: camera.maxZoom })
  }

  private stop(): void {
    this.open?.stop()
    this.open = undefined
    this.picture.srcObject = null
  }
}

export const camera = defineTag({
  name: 'camera',
  properties,
  create: (host) => new Camera(host),
  css: `camera{display:block;position:relative;width:300px;height:300px;overflow:hidden;isolation:isolate;background:#000}
    camera>.player{position:absolute;inset:0;z-index:-1;width:100%;height:100%;object-fit:cover}`,
})
