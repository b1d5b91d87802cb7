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
    this.open('/pages/call/call')
  },

  onClass() {
    this.open('/pages/seed-1v3/seed-1v3')
  },

  open(page: string) {
    const { userID, roomID } = this.data
    void wx.navigateTo({ url: `${page}?user=${userID}&room=${roomID}` })
  },
})
