import TRTC from 'trtc-room'
import type { NativeEvent, TRTCPlayerAttributes, TRTCPusherAttributes } from 'trtc-room'
import { fetchIdentity } from '../../services/user-sig'
import { words } from '../../services/words'

const notYet: Partial<TRTCPusherAttributes> = {}

// A class of one teacher and three students without <trtc-room>: the page has its own tags and updates them
// from the TRTC class, like pages written for trtc-wx-sdk.
Page({
  data: {
    words,
    insetTop: 0,
    teacher: '',
    userID: '',
    isIn: false,
    problem: '',
    pusher: notYet,
    playerList: [] as TRTCPlayerAttributes[],
  },

  trtc: null as unknown as TRTC,
  roomID: 0,

  onLoad({ user: userID = '', room = '7', teacher = 'alice' }) {
    this.roomID = Number(room)
    this.trtc = new TRTC(this)
    this.setData({
      userID,
      teacher,
      insetTop: wx.getMenuButtonBoundingClientRect().bottom,
      pusher: this.trtc.createPusher({ devicePosition: 'front', beautyLevel: 5 }).pusherAttributes,
    })
    this.listen()
    void this.enterRoom()
  },

  onUnload() {
    this.trtc.exitRoom()
    this.trtc.off()
  },

  listen() {
    const { EVENT } = this.trtc
    const show = (playerList: TRTCPlayerAttributes[]): void => this.setData({ playerList })
    const set = (id: string, attributes: { muteVideo?: boolean; muteAudio?: boolean }): void =>
      show(this.trtc.setPlayerAttributes(id, attributes))

    this.trtc.on(EVENT.LOCAL_JOIN, () => this.setData({ isIn: true, problem: '' }))
    this.trtc.on(EVENT.LOCAL_LEAVE, () => this.setData({ isIn: false }))
    this.trtc.on(EVENT.ERROR, ({ data }) => this.setData({ problem: data.message }))
    this.trtc.on(EVENT.REMOTE_USER_LEAVE, ({ data }) => show(data.playerList))
    this.trtc.on(EVENT.REMOTE_VIDEO_ADD, ({ data }) => set(data.player.id, { muteVideo: false }))
    this.trtc.on(EVENT.REMOTE_VIDEO_REMOVE, ({ data }) => set(data.player.id, { muteVideo: true }))
    this.trtc.on(EVENT.REMOTE_AUDIO_ADD, ({ data }) => set(data.player.id, { muteAudio: false }))
    this.trtc.on(EVENT.REMOTE_AUDIO_REMOVE, ({ data }) => set(data.player.id, { muteAudio: true }))
  },

  async enterRoom() {
    try {
      const identity = await fetchIdentity(this.data.userID)
      const entry = { ...identity, userID: this.data.userID, roomID: this.roomID }
      const pusher = this.trtc.enterRoom({ ...entry, enableCamera: true, enableMic: true })
      this.setData({ pusher, problem: '' }, () => void this.trtc.getPusherInstance().start())
    } catch (error) {
      this.setData({ problem: (error as Error).message })
    }
  },

  exitRoom() {
    const { pusher, playerList } = this.trtc.exitRoom()
    this.setData({ pusher, playerList })
  },

  onMic() {
    this.setData({ pusher: this.trtc.setPusherAttributes({ enableMic: !this.data.pusher.enableMic }) })
  },

  onCamera() {
    this.setData({ pusher: this.trtc.setPusherAttributes({ enableCamera: !this.data.pusher.enableCamera }) })
  },

  /** Tapping a user mutes their audio locally, or unmutes it. */
  onPlayer({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { streamid, muted } = currentTarget.dataset as { streamid: string; muted: boolean }
    this.setData({ playerList: this.trtc.setPlayerAttributes(streamid, { muteAudio: !muted }) })
  },

  onPusherState(event: NativeEvent) {
    this.trtc.pusherEventHandler(event)
  },
  onPusherNetStatus(event: NativeEvent) {
    this.trtc.pusherNetStatusHandler(event)
  },
  onPusherError(event: NativeEvent) {
    this.trtc.pusherErrorHandler(event)
  },
  onPusherVolume(event: NativeEvent) {
    this.trtc.pusherAudioVolumeNotify(event)
  },
  onPlayerState(event: NativeEvent) {
    this.trtc.playerEventHandler(event)
  },
  onPlayerFullscreen(event: NativeEvent) {
    this.trtc.playerFullscreenChange(event)
  },
  onPlayerNetStatus(event: NativeEvent) {
    this.trtc.playerNetStatus(event)
  },
  onPlayerVolume(event: NativeEvent) {
    this.trtc.playerAudioVolumeNotify(event)
  },
})
