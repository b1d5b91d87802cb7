const settings = require('../../settings')

Page({
  data: { sdkAppID: 0, userID: '', userSig: '', roomID: 7, problem: '' },

  // The playground names its own server and user in the query.
  onLoad({ server = settings.server, user, room }) {
    if (server === '') return this.setData({ problem: 'Fill in settings.js' })
    const userID = user || `guest${Math.floor(Math.random() * 1000000)}`
    wx.request({
      url: `${server}/usersig`,
      data: { userID },
      success: ({ statusCode, data }) => {
        if (statusCode !== 200) return this.setData({ problem: `The server answers ${statusCode}` })
        this.setData({ ...data, userID, roomID: Number(room || 7) })
      },
      fail: ({ errMsg }) => this.setData({ problem: errMsg }),
    })
  },

  onError({ detail }) {
    console.warn(detail.reason, detail.message)
  },
})
