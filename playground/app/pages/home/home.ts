import { words } from '../../services/words'

Page({
  data: { words, userID: '', roomID: '7' },

  onLoad({ user: userID = '', room = '7' }) {
    this.setData({ userID: userID || `guest${Math.floor(Math.random() * 1000)}`, roomID: room })
  },

  onName({ detail }: WechatMiniprogram.Input) {
    this.setData({ userID: detail.value })
  },

  onRoom({ detail }: WechatMiniprogram.Input) {
    this.setData({ roomID: detail.value })
  },

  onJoin() {
    const { userID, roomID } = this.data
    void wx.navigateTo({ url: `/pages/call/call?user=${userID}&room=${roomID}` })
  },
})
