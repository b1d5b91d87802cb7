import { Meter } from './meter'
import { entered } from './native-events'
import { hasAddress, identity, listener, nodesOf, type Open, type Simulator } from './subject'

// A page like the one in the guide to trtc-wx-sdk: its tags and attributes, the class, and forwarding
// handlers. On each event that changes something it passes the whole list to setData, like the guide and
// Tencent's demos.

interface Player {
  readonly id: string
}

/** The part of trtc-wx-sdk that the page uses. */
interface Trtc {
  readonly EVENT: Readonly<Record<string, string>>
  on(
    event: string | undefined,
    listener: (event: { data: { player: Player; playerList: object[]; pusher: object } }) => void,
  ): void
  createPusher(config: object): { readonly pusherAttributes: object }
  enterRoom(params: object): object
  getPusherInstance(): { start(): void }
  setPlayerAttributes(id: string, attributes: object): object[]
  pusherEventHandler(event: object): void
  pusherNetStatusHandler(event: object): void
  pusherAudioVolumeNotify(event: object): void
  playerEventHandler(event: object): void
  playerNetStatus(event: object): void
  playerAudioVolumeNotify(event: object): void
}

export type TrtcClass = new (page: object, options: object) => Trtc

const template = `
  <live-pusher id="pusher" url="{{pusher.url}}" mode="{{pusher.mode}}" autopush="{{pusher.autopush}}"
    enable-camera="{{pusher.enableCamera}}" enable-mic="{{pusher.enableMic}}" muted="{{!pusher.enableMic}}"
    enable-agc="{{pusher.enableAgc}}" enable-ans="{{pusher.enableAns}}"
    enable-ear-monitor="{{pusher.enableEarMonitor}}" auto-focus="{{pusher.enableAutoFocus}}"
    zoom="{{pusher.enableZoom}}" min-bitrate="{{pusher.minBitrate}}" max-bitrate="{{pusher.maxBitrate}}"
    video-width="{{pusher.videoWidth}}" video-height="{{pusher.videoHeight}}" beauty="{{pusher.beautyLevel}}"
    whiteness="{{pusher.whitenessLevel}}" orientation="{{pusher.videoOrientation}}"
    aspect="{{pusher.videoAspect}}" device-position="{{pusher.frontCamera}}"
    remote-mirror="{{pusher.enableRemoteMirror}}" local-mirror="{{pusher.localMirror}}"
    background-mute="{{pusher.enableBackgroundMute}}" audio-quality="{{pusher.audioQuality}}"
    audio-volume-type="{{pusher.audioVolumeType}}" audio-reverb-type="{{pusher.audioReverbType}}"
    waiting-image="{{pusher.waitingImage}}" beauty-style="{{pusher.beautyStyle}}" filter="{{pusher.filter}}"
    bindstatechange="onPusherState" bindnetstatus="onPusherNet" bindaudiovolumenotify="onPusherVolume" />
  <view wx:for="{{playerList}}" wx:key="id" id="{{'player-' + item.streamID}}">
    <live-player id="{{item.id}}" data-streamid="{{item.streamID}}" src="{{item.src}}" mode="RTC"
      autoplay="{{item.autoplay}}" mute-audio="{{item.muteAudio}}" mute-video="{{item.muteVideo}}"
      orientation="{{item.orientation}}" object-fit="{{item.objectFit}}"
      background-mute="{{item.enableBackgroundMute}}" min-cache="{{item.minCache}}" max-cache="{{item.maxCache}}"
      sound-mode="{{item.soundMode}}" enable-recv-message="{{item.enableRecvMessage}}"
      auto-pause-if-navigate="{{item.autoPauseIfNavigate}}"
      auto-pause-if-open-native="{{item.autoPauseIfOpenNative}}"
      bindstatechange="onPlayerState" bindnetstatus="onPlayerNet" bindaudiovolumenotify="onPlayerVolume" />
  </view>`

type Page = { trtc: Trtc; setData(patch: object, done?: () => void): void }

const forward = (name: keyof Trtc) =>
  function (this: Page, event: object): void {
    ;(this.trtc[name] as (event: object) => void).call(this.trtc, event)
  }

const pageWith = (TRTC: TrtcClass, scene: string): object => ({
  template,
  data: { pusher: {}, playerList: [] },
  attached(this: Page) {
    // `test` disables its telemetry and its log, which would distort the numbers.
    this.trtc = new TRTC(this, { env: 'test' })
    listen(this)
    this.setData({ pusher: this.trtc.createPusher({}).pusherAttributes })
    const params = { ...identity, scene, enableMic: true, enableCamera: true }
    this.setData({ pusher: this.trtc.enterRoom(params) }, () => this.trtc.getPusherInstance().start())
  },
  methods: {
    onPusherState: forward('pusherEventHandler'),
    onPusherNet: forward('pusherNetStatusHandler'),
    onPusherVolume: forward('pusherAudioVolumeNotify'),
    onPlayerState: forward('playerEventHandler'),
    onPlayerNet: forward('playerNetStatus'),
    onPlayerVolume: forward('playerAudioVolumeNotify'),
  },
})

const attributesAt = {
  REMOTE_VIDEO_ADD: { muteVideo: false },
  REMOTE_VIDEO_REMOVE: { muteVideo: true },
  REMOTE_AUDIO_ADD: { muteAudio: false },
  REMOTE_AUDIO_REMOVE: { muteAudio: true },
}

function listen(page: Page): void {
  const { trtc } = page
  for (const [name, attributes] of Object.entries(attributesAt))
    trtc.on(trtc.EVENT[name], ({ data: { player } }) =>
      page.setData({ playerList: trtc.setPlayerAttributes(player.id, attributes) }),
    )
  for (const name of ['REMOTE_USER_LEAVE', 'REMOTE_AUDIO_VOLUME_UPDATE', 'REMOTE_NET_STATE_UPDATE'])
    trtc.on(trtc.EVENT[name], ({ data: { playerList } }) => page.setData({ playerList }))
  for (const name of ['LOCAL_AUDIO_VOLUME_UPDATE', 'LOCAL_NET_STATE_UPDATE'])
    trtc.on(trtc.EVENT[name], ({ data: { pusher } }) => page.setData({ pusher }))
}

/** Opens such a page, in a room. */
export const guidePage =
  (simulator: Simulator, TRTC: TrtcClass, now: () => number): Open =>
  (scene = 'rtc') => {
    const page = simulator.render(simulator.load(pageWith(TRTC, scene)))
    const meter = new Meter(page.instance, now)
    page.attach(document.body)
    const find = nodesOf(page)
    const fire: ReturnType<Open>['fire'] = ({ streamID, name, detail }) =>
      find(streamID === '' ? '#pusher' : `#${streamID}`).instance.triggerEvent(name, detail)
    // The result of `createPusher` was sent before the room is entered.
    let toStart = Infinity
    listener.called = (method) => {
      if (method === 'start') toStart = meter.crossings - 1
    }
    meter.frame()
    fire(entered)
    meter.take()
    const plays = (streamID: string) => hasAddress(page.querySelector(`#${streamID}`))
    return { meter, toStart, fire, plays, close: () => page.detach() }
  }
