import { defineTag } from '../engine/tag-definition'
import type { Tag, TagHost } from '../engine/tag-definition'
import { volumeOf } from '../media/audio-desk'
import { onAct, onSaying } from '../chaos/faults'
import { sound, unlocked } from '../media/sound'
import { currentRoom } from '../room/current-room'
import { parsePlayUrl } from '../room/play-url'
import type { PlayUrl } from '../room/play-url'
import type { RemoteText } from '../room/peer-links'
import type { RoomSession } from '../room/room-session'
import type { Source, Trouble } from '../room/source'
import type { StreamSession } from '../room/stream-session'
import { NetMeter } from './net-status'
import { playerProperties } from './player-properties'
import type { PlayerProperties } from './player-properties'
import { PlayerStream } from './player-stream'
import { takeSnapshot } from './snapshot'
import { createPicture, tryPlay } from './stage'

const VOLUME_INTERVAL = 300
const NET_STATUS_INTERVAL = 2000

/**
 * <live-player>: one video of one user in this phone's room, or a live stream outside rooms. A user's main
 * video also plays the audio.
 */
export class LivePlayer implements Tag<PlayerProperties> {
  private readonly picture: HTMLVideoElement
  private readonly speaker = new Audio()
  private url: PlayUrl | undefined
  private room: RoomSession | StreamSession | undefined
  private readonly stream = new PlayerStream({
    tell: (code, message) => this.tell(code, message),
    changed: () => this.update(),
  })
  private isAttached = false
  /** The last call of play() or stop(); before the first, autoplay decides. */
  private ordered: boolean | undefined
  private isPaused = false
  private isMuted = false
  private isConnected = false
  private trouble: Trouble | undefined
  private unwatch: () => void = () => undefined
  private readonly stops: (() => void)[] = []
  private readonly timers: number[] = []

  constructor(private readonly host: TagHost<PlayerProperties>) {
    this.picture = createPicture(host.element)
    this.speaker.autoplay = true
    this.reportPicture()
  }

  attached(): void {
    const meter = new NetMeter('inbound-rtp')
    this.timers.push(
      window.setInterval(() => this.reportVolume(), VOLUME_INTERVAL),
      window.setInterval(() => void this.reportNetStatus(meter), NET_STATUS_INTERVAL),
    )
    this.stops.push(
      currentRoom.subscribe(() => this.update()),
      onAct((act) => act === 'playerLost' && this.lose()),
      onSaying((tag, code, message) => this.host.element.id.endsWith(`--${tag}`) && this.tell(code, message)),
      sound.subscribe(() => this.update()),
      unlocked.subscribe(() => {
        tryPlay(this.picture)
        tryPlay(this.speaker)
      }),
    )
    this.isAttached = true
    this.update()
  }

  detached(): void {
    this.isAttached = false
    for (const stop of this.stops.splice(0)) stop()
    for (const timer of this.timers.splice(0)) clearInterval(timer)
    this.update()
  }

  changed(name: keyof PlayerProperties): void {
    const { src, objectFit, orientation } = this.host.values
    if (name === 'src') this.url = parsePlayUrl(src)
    if (name === 'objectFit') this.picture.style.objectFit = objectFit === 'fillCrop' ? 'cover' : 'contain'
    if (name === 'orientation') this.picture.toggleAttribute('data-turned', orientation === 'horizontal')
    // What a new tag is given one by one takes effect when it is attached.
    if (this.isAttached) this.update()
  }

  pageHidden(): void {
    if (modesOf(this.host.values.pictureInPictureMode).includes('push')) this.enterPictureInPicture()
    else if (this.host.values.autoPauseIfNavigate) this.pause()
  }

  pageShown(): void {
    if (this.isPaused && this.host.values.autoPauseIfNavigate) this.resume()
  }

  /** Another attempt: a fault that persists is reported again. */
  play(): void {
    this.ordered = true
    this.isPaused = false
    this.trouble = undefined
    this.stream.retry()
    this.update()
  }

  /** A failure from which only `stop()` and `play()` recover. */
  private lose(): void {
    this.stop()
    this.tell(-2301, 'the stream is lost, and several tries did not bring it back')
  }

  stop(): void {
    this.ordered = false
    this.update()
  }

  pause(): void {
    this.isPaused = true
    this.update()
  }

  resume(): void {
    this.isPaused = false
    this.update()
  }

  /** A toggle: the platform has no separate method to undo it. */
  mute(): void {
    this.isMuted = !this.isMuted
    this.update()
  }

  snapshot({ quality }: { readonly quality?: unknown }): Promise<object> {
    return takeSnapshot(this.picture, quality)
  }

  /** Full screen of the phone, not of this machine. */
  enterFullScreen(direction: unknown): void {
    const { element } = this.host
    element.popover = 'manual'
    element.showPopover()
    this.picture.toggleAttribute('data-turned', direction === 90 || direction === -90)
    this.host.trigger('fullscreenchange', {
      fullScreen: true,
      direction: direction === 90 || direction === -90 ? 'horizontal' : 'vertical',
    })
  }

  exitFullScreen(): void {
    const { element, values } = this.host
    if (element.popover === null) throw new Error('it does not fill the screen')
    element.hidePopover()
    element.popover = null
    this.picture.toggleAttribute('data-turned', values.orientation === 'horizontal')
    this.host.trigger('fullscreenchange', { fullScreen: false, direction: 'vertical' })
  }

  /** The browser requires a gesture, and supports only one such window. */
  async requestPictureInPicture(): Promise<void> {
    await this.picture.requestPictureInPicture()
  }

  async exitPictureInPicture(): Promise<void> {
    if (document.pictureInPictureElement !== this.picture) throw new Error('there is no picture in picture')
    await document.exitPictureInPicture()
  }

  private get source(): Source | undefined {
    return this.url && this.room?.sourceOf(this.url.userID)
  }

  private get isWanted(): boolean {
    return this.ordered ?? this.host.values.autoplay
  }

  /** A live stream has a session of its own while it is wanted; everything else is played from the room. */
  private findRoom(): RoomSession | StreamSession | undefined {
    const name = this.url?.stream
    const stream = this.stream.want(this.isAttached && this.isWanted ? name : undefined)
    return this.isAttached && name === undefined ? currentRoom.value : stream
  }

  private follow(room: RoomSession | StreamSession | undefined): void {
    if (room === this.room) return
    this.unwatch()
    this.room = room
    const stops = room ? [room.watch(() => this.update()), room.onText((text) => this.read(text))] : []
    this.unwatch = () => {
      for (const stop of stops) stop()
    }
  }

  /** Updates both elements from attributes, method calls and the room. */
  private update(): void {
    this.follow(this.findRoom())
    const { url, source } = this
    const isPlaying = this.isWanted && url !== undefined && source !== undefined
    const hasSound = isPlaying && url.picture === 'video'
    attach(this.picture, isPlaying ? source.track(url.picture) : undefined)
    attach(this.speaker, hasSound ? source.track('audio') : undefined)
    this.reportConnection(isPlaying)
    this.reportTrouble(isPlaying ? source.trouble : undefined)
    this.picture.toggleAttribute('data-dark', !this.isPictureSent || this.host.values.muteVideo)
    this.speaker.muted = !sound.value || this.isSilent
    if (this.isPaused) this.picture.pause()
    else tryPlay(this.picture)
    tryPlay(this.speaker)
  }

  private get isPictureSent(): boolean {
    return this.url !== undefined && this.room?.streamsOf(this.url.userID)[this.url.picture] === true
  }

  private get isSilent(): boolean {
    const { muteAudio, muted } = this.host.values
    return muteAudio || muted || this.isMuted || this.isPaused
  }

  private reportConnection(isConnected: boolean): void {
    if (this.isConnected === isConnected) return
    this.isConnected = isConnected
    if (!isConnected) return
    this.tell(2001, 'connected')
    this.tell(2002, 'start to pull the stream')
  }

  private reportTrouble(trouble: Trouble | undefined): void {
    if (this.trouble === trouble) return
    const wasStuck = this.trouble === 'stuck'
    this.trouble = trouble
    if (trouble === 'stuck') this.tellStuck()
    else if (trouble === 'lost')
      this.tell(-2301, 'the stream is lost, and several tries did not bring it back')
    else if (wasStuck) this.tell(2004, 'play begin')
  }

  private tellStuck(): void {
    this.tell(2105, 'the picture does not move')
  }

  /** The states that a phone reports while video starts. */
  private reportPicture(): void {
    const { picture } = this
    picture.addEventListener('loadeddata', () => {
      this.tell(2008, 'decoder started')
      this.tell(2003, 'first frame received')
      picture.requestVideoFrameCallback(() => this.tell(2032, 'first frame rendered'))
    })
    picture.addEventListener('resize', () => {
      if (picture.videoWidth > 0)
        this.tell(2009, `resolution changed to ${picture.videoWidth}x${picture.videoHeight}`)
    })
    picture.addEventListener('playing', () => {
      this.tell(2004, 'play begin')
      if (this.trouble === 'stuck') this.tellStuck()
    })
    picture.addEventListener('waiting', () => this.tell(2007, 'loading'))
    picture.addEventListener('enterpictureinpicture', () => this.host.trigger('enterpictureinpicture'))
    picture.addEventListener('leavepictureinpicture', () => this.host.trigger('leavepictureinpicture'))
  }

  private read({ userID, text }: RemoteText): void {
    const { enableRecvMessage } = this.host.values
    if (enableRecvMessage && this.isWanted && this.url?.userID === userID && this.url.picture === 'video')
      this.tell(2012, text)
  }

  private reportVolume(): void {
    const { url, source } = this
    if (!this.isWanted || this.isSilent || url?.picture !== 'video' || !source) return
    if (this.room?.streamsOf(url.userID).audio)
      this.host.trigger('audiovolumenotify', { volume: volumeOf(source.loudness) })
  }

  private async reportNetStatus(meter: NetMeter): Promise<void> {
    const { url, source } = this
    if (!this.isWanted || !url || !source) return
    const kinds = url.picture === 'video' ? (['video', 'audio'] as const) : (['aux'] as const)
    this.host.trigger('netstatus', { info: await source.measure(kinds, meter) })
  }

  // Without a gesture, the call continues in the hidden page.
  private enterPictureInPicture(): void {
    this.requestPictureInPicture().catch(() => undefined)
  }

  private tell(code: number, message: string): void {
    this.host.trigger('statechange', { code, message })
  }
}

function attach(media: HTMLMediaElement, track: MediaStreamTrack | undefined): void {
  const before = media.srcObject instanceof MediaStream ? media.srcObject.getTracks()[0] : undefined
  if (before !== track) media.srcObject = track ? new MediaStream([track]) : null
}

/** The attribute is a string or a list of strings. */
function modesOf(mode: unknown): unknown[] {
  return Array.isArray(mode) ? mode : [mode]
}

export const livePlayer = defineTag({
  name: 'live-player',
  properties: playerProperties,
  css: '',
  create: (host) => new LivePlayer(host),
})
