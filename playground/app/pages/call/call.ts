import type { ComponentEvents, RoomMethods } from 'trtc-room'
import { fetchIdentity } from '../../services/user-sig'
import { words } from '../../services/words'

type RoomEvent<K extends keyof ComponentEvents> = WechatMiniprogram.CustomEvent<ComponentEvents[K]>

Page({
  data: {
    words,
    insetTop: 0,
    sdkAppID: 0,
    userID: '',
    userSig: '',
    roomID: 0,
    camera: true,
    mic: true,
    isOver: false,
    problem: '',
  },

  async onLoad({ user: userID = '', room = '7', ...query }) {
    this.setData({ userID, roomID: Number(room), insetTop: wx.getMenuButtonBoundingClientRect().bottom })
    try {
      // `usersig` in the query stands for a server that hands out a wrong one.
      const { sdkAppID, userSig } = await fetchIdentity(userID)
      this.setData({ sdkAppID, userSig: query['usersig'] ?? userSig })
    } catch (error) {
      this.setData({ isOver: true, problem: (error as Error).message })
    }
  },

  onLocalJoin() {
    this.setData({ isOver: false, problem: '' })
  },

  onLocalLeave() {
    this.setData({ isOver: true })
  },

  onError({ detail }: RoomEvent<'error'>) {
    this.setData({ problem: detail.message, isOver: this.data.isOver || detail.fatal })
  },

  onMic() {
    this.setData({ mic: !this.data.mic })
  },

  onCamera() {
    this.setData({ camera: !this.data.camera })
  },

  onFlip() {
    void this.room().switchCamera()
  },

  onHangUp() {
    void this.room().exitRoom()
  },

  onAgain() {
    this.setData({ isOver: false, problem: '' })
    void this.room().enterRoom()
  },

  room() {
    return this.selectComponent('#room') as unknown as RoomMethods
  },
})
