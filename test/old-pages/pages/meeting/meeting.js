// Enters in every onShow, with a config that is modified in place, and a room number that is a string.
Page({
  data: {
    trtcConfig: { sdkAppID: '', userID: '', userSig: '', template: 'grid' },
    seen: [],
  },

  onLoad(options) {
    this.roomID = options.room
    this.user = options.user
    this.server = options.server
    const context = this.selectComponent('#trtcroom')
    const EVENT = context.EVENT
    context.on(EVENT.LOCAL_JOIN, () => {
      this.data.seen.push('LOCAL_JOIN')
      context.publishLocalVideo()
      context.publishLocalAudio()
    })
    context.on(EVENT.REMOTE_VIDEO_ADD, ({ data }) => {
      context.subscribeRemoteVideo({ userID: data.userID, streamType: data.streamType })
    })
    context.on(EVENT.REMOTE_AUDIO_ADD, ({ data }) => {
      context.subscribeRemoteAudio({ userID: data.userID })
    })
    this.context = context
  },

  onShow() {
    wx.setKeepScreenOn({ keepScreenOn: true })
    wx.request({
      url: `${this.server}/usersig`,
      data: { userID: this.user },
      success: ({ data }) => {
        this.data.trtcConfig.sdkAppID = String(data.sdkAppID)
        this.data.trtcConfig.userID = this.user
        this.data.trtcConfig.userSig = data.userSig
        this.setData({ trtcConfig: this.data.trtcConfig })
        wx.nextTick(() => {
          this.context.enterRoom({ roomID: this.roomID }).catch((reason) => {
            this.data.seen.push(`refused ${reason.message}`)
          })
        })
      },
    })
  },

  onUnload() {
    this.context.exitRoom()
  },
})
