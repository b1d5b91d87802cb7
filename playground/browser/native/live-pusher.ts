import { wantedBots } from '../bots/bots'
import { defineTag } from '../engine/tag-definition'
import type { Tag, TagHost } from '../engine/tag-definition'
import { problems } from '../engine/runtime-problems'
import type { AudioDesk } from '../media/audio-desk'
import type { Camera, CameraPosition } from '../media/camera'
import type { DeviceError } from '../media/real-devices'
import { onAct, onFault, onSaying } from '../chaos/faults'
import type { Act } from '../chaos/faults'
import { sharing } from '../media/screen-share'
import { unlocked } from '../media/sound'
import { phoneQuery } from '../phone-query'
import { currentRoom } from '../room/current-room'
import { RoomSession } from '../room/room-session'
import { StreamSession } from '../room/stream-session'
import { noTracks } from '../room/tracks'
import type { LocalTracks } from '../room/tracks'
import { streamNameOf } from '../../rooms/stream-name'
import type { Streams } from '../../rooms/streams'
import { NetMeter } from './net-status'
import { PusherDevices } from './pusher-devices'
import { PusherMusic } from './pusher-music'
import type { MusicOptions } from './pusher-music'
import { pusherProperties } from './pusher-properties'
import type { PusherProperties } from './pusher-properties'
import { takeSnapshot } from './snapshot'
import { createPicture, stageCss, tryPlay } from './stage'
import { userOf, videoSize } from './pusher-settings'

const VOLUME_INTERVAL = 300
const NET_STATUS_INTERVAL = 2000

/** <live-pusher>: camera, microphone, and this phone's entry into a room, or its live stream outside rooms. */
export class LivePusher implements Tag<PusherProperties> {
  private readonly picture: HTMLVideoElement
  private readonly devices = new PusherDevices({
    changed: () => this.present(),
    cameraOpened: () => this.reportCamera(),
    failed: (error) => this.reportFailure(error),
  })
  private readonly music: PusherMusic
  private session: RoomSession | StreamSession | undefined
  private facing: CameraPosition | undefined
  private isPreviewing = false
  private isPaused = false
  private isSpare = false
  private readonly stops: (() => void)[] = []
  private timers: number[] = []
  /**
   * The immediate effect of a changed attribute. Others are read when the camera is opened, or have no effect
   * here.
   */
  private readonly reactions: Readonly<Partial<Record<keyof PusherProperties, () => void>>> = {
    url: () => this.autopush(),
    autopush: () => this.autopush(),
    enableCamera: () => this.sync(),
    enableMic: () => this.sync(),
    muted: () => this.sync(),
    localMirror: () => this.mirror(),
    mirror: () => this.mirror(),
    remoteMirror: () => this.mirror(),
    maxBitrate: () => this.session?.limitBitrate(this.host.values.maxBitrate),
  }

  constructor(private readonly host: TagHost<PusherProperties>) {
    this.picture = createPicture(host.element)
    this.music = new PusherMusic((type, detail) => host.trigger(type, detail))
  }

  attached(): void {
    const page = this.host.element.closest('page')
    this.isSpare = page?.querySelector('live-pusher') !== this.host.element
    if (this.isSpare) this.reportSpare()
    this.stops.push(
      sharing.subscribe(() => this.sync()),
      unlocked.subscribe(() => tryPlay(this.picture)),
      onAct((act) => this.suffer(act)),
      onFault('call', (isOn) => isOn && this.lapse(5001, 'a phone call')),
      onSaying((tag, code, message) => tag === 'pusher' && this.tell(code, message)),
    )
    this.autopush()
  }

  detached(): void {
    for (const stop of this.stops.splice(0)) stop()
    this.leave()
    this.isPreviewing = false
    this.music.stop()
    this.devices.closeAll()
  }

  changed(name: keyof PusherProperties): void {
    this.reactions[name]?.()
  }

  /** Success does not mean that the phone is in the room: only 1018 does. */
  start(): void {
    const { url } = this.host.values
    if (this.isSpare) throw new Error(ONE_PUSHER)
    if (url === '') throw new Error('the url is empty')
    if (this.session) return
    const name = streamNameOf(url)
    this.session = name === undefined ? this.enterRoom(url) : this.pushStream(name)
    this.startTimers()
    this.sync()
  }

  private enterRoom(url: string): RoomSession {
    const session: RoomSession = new RoomSession(url, this.streams, this.host.values.maxBitrate, {
      state: (code, message) => this.tell(code, message),
      entered: (hasNoBots) => {
        if (hasNoBots && wantedBots().length > 0) session.setBots(wantedBots())
      },
      ended: () => this.forget(session),
    })
    currentRoom.set(session)
    return session
  }

  /** As servers of RTMP answer: no room, no users, only whether the stream is accepted. */
  private pushStream(name: string): StreamSession {
    const session: StreamSession = new StreamSession(name, 'push', this.host.values.maxBitrate, {
      joined: () => {
        this.tell(1001, 'connected to the push server')
        this.tell(1002, 'push started')
      },
      lost: (wasJoined) => {
        if (!wasJoined) this.tell(3002, 'connecting failed')
        this.tell(-1307, 'the network is lost, and several tries did not bring it back')
        this.forget(session)
      },
    })
    return session
  }

  stop(): void {
    this.isPreviewing = false
    this.isPaused = false
    this.music.stop()
    this.leave()
    this.sync()
  }

  pause(): void {
    this.isPaused = true
    this.sync()
  }

  resume(): void {
    this.isPaused = false
    this.sync()
  }

  startPreview(): void {
    if (this.isSpare) throw new Error(ONE_PUSHER)
    this.isPreviewing = true
    this.sync()
  }

  stopPreview(): void {
    this.isPreviewing = false
    this.sync()
  }

  switchCamera(): void {
    const now = this.devices.camera?.position ?? this.facing ?? this.host.values.devicePosition
    this.facing = now === 'front' ? 'back' : 'front'
    this.sync()
  }

  snapshot({ quality }: { readonly quality?: unknown }): Promise<object> {
    return takeSnapshot(this.picture, quality)
  }

  playMusic(options: MusicOptions): Promise<void> {
    return this.music.play(this.desk, options, this.host.ownerPath)
  }

  stopMusic(): void {
    this.music.stop()
  }
  pauseMusic(): void {
    this.music.pause()
  }
  resumeMusic(): void {
    this.music.resume()
  }
  setMusicVolume(volume: number): void {
    this.desk.setMusicVolume(volume)
  }
  setMicVolume(volume: number): void {
    this.desk.setMicVolume(volume)
  }

  sendText(text: unknown): void {
    if (typeof text !== 'string' || text === '') throw new Error('msg is empty')
    if (!this.session) throw new Error('nothing is being pushed')
    this.session.sendText(text)
  }

  get maxZoom(): number {
    return this.camera.maxZoom
  }
  setZoom(zoom: number): Promise<void> {
    return this.camera.setZoom(Math.min(this.maxZoom, Math.max(1, zoom)))
  }

  private get desk(): AudioDesk {
    if (!this.devices.desk) throw new Error('nothing is being pushed')
    return this.devices.desk
  }

  private get camera(): Camera {
    if (!this.devices.camera) throw new Error('the camera is off')
    return this.devices.camera
  }

  private get streams(): Streams {
    const { enableCamera, enableMic, muted } = this.host.values
    const { refused, screen } = this.devices
    return {
      video: enableCamera && !this.isPaused && !refused.camera,
      audio: enableMic && !muted && !this.isPaused && !refused.microphone,
      aux: screen !== undefined,
    }
  }

  private get tracks(): LocalTracks {
    const { camera, desk, screen } = this.devices
    const { video, audio } = this.streams
    return {
      ...noTracks,
      audio: (audio && desk?.track) || null,
      video: (video && camera?.track) || null,
      aux: screen?.track ?? null,
    }
  }

  private autopush(): void {
    const { autopush, url } = this.host.values
    if (autopush && url !== '' && this.host.element.isConnected && !this.isSpare) this.start()
  }

  /** Requests the devices that are needed now; opened ones are sent and shown as soon as they are ready. */
  private sync(): void {
    const { values } = this.host
    const isPushing = this.session !== undefined
    const userID = userOf(values.url) || phoneQuery.rest['user'] || ''
    const isShown = (isPushing || this.isPreviewing) && values.enableCamera && !this.isPaused
    const camera = {
      position: this.facing ?? (values.devicePosition || 'front'),
      size: videoSize(values),
      userID,
    }
    this.devices.want({
      camera: isShown ? camera : undefined,
      microphone: isPushing,
      voice: values.enableMic,
      screen: isPushing && sharing.value,
      userID,
      agc: values.enableAgc,
      ans: values.enableAns,
    })
    this.publish()
  }

  /** The open devices have changed: sends and shows them. */
  private present(): void {
    const stream = this.devices.camera?.stream ?? null
    if (this.picture.srcObject !== stream) this.picture.srcObject = stream
    this.mirror()
    tryPlay(this.picture)
    this.publish()
  }

  private publish(): void {
    this.devices.isVoiceSent = this.streams.audio
    this.session?.publish(this.streams, this.tracks)
  }

  private mirror(): void {
    const { localMirror, mirror, remoteMirror } = this.host.values
    const { camera } = this.devices
    const isSelfie = localMirror === 'auto' && camera?.position === 'front' && camera.isMirrorLike
    this.picture.toggleAttribute('data-mirrored', localMirror === 'enable' || isSelfie)
    camera?.setMirrored(mirror || remoteMirror)
  }

  private leave(): void {
    const { session } = this
    if (!session) return
    this.forget(session)
    session.exit()
  }

  private forget(session: RoomSession | StreamSession): void {
    if (this.session !== session) return
    this.session = undefined
    if (currentRoom.value === session) currentRoom.set(undefined)
    for (const timer of this.timers.splice(0)) clearInterval(timer)
    this.sync()
  }

  private suffer(act: Act): void {
    if (act === 'suspend') return this.lapse(5000, 'the mini program was closed')
    if (!this.session) return
    if (act === 'networkChange') this.tell(1021, 'the network type has changed')
    else if (act === 'waver') this.tell(1102, 'the connection is lost, trying to bring it back')
    else if (act === 'relink') this.tell(1002, 'the connection is back')
    else if (this.session instanceof StreamSession) return
    else if (act === 'kick') this.session.askForEviction(1)
    else if (act === 'dismiss') this.session.askForEviction(2)
  }

  /** WeChat stops the push and reports it. */
  private lapse(code: 5000 | 5001, message: string): void {
    if (!this.session) return
    this.leave()
    this.tell(code, message)
  }

  private tell(code: number, message: string): void {
    // Another user has the only aux stream of the room.
    if (code === -102016) sharing.set(false)
    this.host.trigger('statechange', { code, message })
  }

  private reportCamera(): void {
    this.tell(1003, 'camera opened')
    this.picture.addEventListener(
      'loadeddata',
      () => {
        this.tell(1007, 'first frame captured')
        this.tell(1008, 'encoder started')
      },
      { once: true },
    )
  }

  private reportFailure({ device, isDenied, message }: DeviceError): void {
    if (isDenied)
      this.host.trigger('error', { errCode: device === 'camera' ? 10001 : 10002, errMsg: message })
    else this.tell(device === 'camera' ? -1301 : -1302, message)
  }

  private reportSpare(): void {
    problems.error(ONE_PUSHER)
    this.host.trigger('error', { errCode: -1, errMsg: ONE_PUSHER })
  }

  private startTimers(): void {
    const meter = new NetMeter('outbound-rtp')
    this.timers = [
      window.setInterval(() => this.reportVolume(), VOLUME_INTERVAL),
      window.setInterval(() => void this.reportNetStatus(meter), NET_STATUS_INTERVAL),
    ]
  }

  private reportVolume(): void {
    if (this.streams.audio && this.devices.desk)
      this.host.trigger('audiovolumenotify', { volume: this.devices.desk.volume })
  }

  private async reportNetStatus(meter: NetMeter): Promise<void> {
    const { session } = this
    const reports = await Promise.all(
      (session?.peerLinks ?? []).map(({ connection }) => connection.getStats()),
    )
    if (this.session === session) this.host.trigger('netstatus', { info: meter.measure(reports) })
  }
}

// The client's original wording, which people search for.
const ONE_PUSHER = '一个页面只能插入一个 live-pusher'

export const livePusher = defineTag({
  name: 'live-pusher',
  properties: pusherProperties,
  css: stageCss,
  create: (host) => new LivePusher(host),
})
