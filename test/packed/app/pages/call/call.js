// A page on bare tags, as apps without any component have them.
const ROOM_CHANGED = 1020

Page({
  data: { room: '', url: '', streams: [] },

  onLoad({ user, server }) {
    this.user = user
    this.server = server
  },

  onRoom({ detail }) {
    this.setData({ room: detail.value })
  },

  onEnter() {
    wx.request({
      url: `${this.server}/usersig?userID=${this.user}`,
      success: ({ data: { sdkAppID, userSig } }) => {
        const room = `userid=${this.user}&roomid=${this.data.room}`
        this.setData({ url: `room://cloud.tencent.com/rtc?${room}&sdkappid=${sdkAppID}&usersig=${userSig}` })
      },
    })
  },

  onState({ detail: { code, message } }) {
    if (code !== ROOM_CHANGED) return
    const { userlist = [] } = JSON.parse(message)
    this.setData({ streams: userlist.map(({ playurl }) => playurl) })
  },
})
