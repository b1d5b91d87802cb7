import { sampleGroups } from '../../services/samples'
import { words } from '../../services/words'

Page({
  data: { words, groups: sampleGroups, userID: '', roomID: '7' },

  onLoad({ user: userID = '', room = '7' }) {
    this.setData({ userID: userID || `guest${Math.floor(Math.random() * 1000)}`, roomID: room })
  },

  onName({ detail }: WechatMiniprogram.Input) {
    this.setData({ userID: detail.value })
  },

  onRoom({ detail }: WechatMiniprogram.Input) {
    this.setData({ roomID: detail.value })
  },

  onSample({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { name: string }>) {
    const { userID, roomID } = this.data
    const { name } = currentTarget.dataset
    void wx.navigateTo({ url: `/pages/${name}/${name}?user=${userID}&room=${roomID}` })
  },
})
