// Opens a consultation, which returns to this page.
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
