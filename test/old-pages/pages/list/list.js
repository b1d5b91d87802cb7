// From where a consultation is opened, and where it comes back to.
Page({
  data: {},

  onLoad(query) {
    this.query = query
  },

  open(room) {
    const { server, user } = this.query
    wx.navigateTo({
      url: `/pages/visit/visit?room=${room}&user=${user}&server=${encodeURIComponent(server)}`,
    })
  },
})
