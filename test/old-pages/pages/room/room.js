// A form passes its fields in the query, so booleans arrive as strings. A third user cannot enter a room for
// two.
Page({
  data: {
    rtcConfig: { sdkAppID: '', userID: '', userSig: '', template: '' },
    seen: [],
  },

  onLoad: function (options) {
    wx.setKeepScreenOn({ keepScreenOn: true })
    this.trtcComponent = this.selectComponent('#trtc-component')
    this.listen()
    Object.getOwnPropertyNames(options).forEach(function (key) {
      if (options[key] === 'true') options[key] = true
      if (options[key] === 'false') options[key] = false
    })
    this.options = options
    var self = this
    wx.request({
      url: options.server + '/usersig',
      data: { userID: options.user },
      success: function (answer) {
        self.enterRoom(Object.assign({}, options, answer.data))
      },
    })
  },

  enterRoom: function (params) {
    this.template = params.template
    this.data.rtcConfig = {
      sdkAppID: params.sdkAppID,
      userID: params.user,
      userSig: params.userSig,
      template: params.template,
      debugMode: params.debugMode,
      cloudenv: params.cloudenv,
      frontCamera: params.frontCamera,
      localVideo: params.localVideo,
      localAudio: params.localAudio,
      enableEarMonitor: false,
      enableAutoFocus: true,
      localMirror: true,
      enableAgc: true,
      enableAns: true,
      encsmall: false,
      videoWidth: 360,
      videoHeight: 640,
      scene: 'rtc',
      maxBitrate: Number(params.maxBitrate),
      minBitrate: Number(params.minBitrate),
      beautyLevel: 9,
      enableIM: false,
    }
    this.setData({ rtcConfig: this.data.rtcConfig }, () => {
      this.trtcComponent
        .enterRoom({ roomID: params.room })
        .then(() => {
          if (this.template !== 'custom') return
          this.trtcComponent.setViewRect({
            userID: params.user,
            xAxis: '480rpx',
            yAxis: '160rpx',
            width: '240rpx',
            height: '320rpx',
          })
        })
        .catch((error) => this.note('refused ' + error.message))
    })
  },

  listen: function () {
    const EVENT = this.trtcComponent.EVENT
    this.trtcComponent.on(EVENT.LOCAL_JOIN, (event) => {
      this.note('LOCAL_JOIN ' + event.data.userID)
      if (this.options.localVideo === true || this.template === '1v1') this.trtcComponent.publishLocalVideo()
      if (this.options.localAudio === true || this.template === '1v1') this.trtcComponent.publishLocalAudio()
    })
    this.trtcComponent.on(EVENT.LOCAL_LEAVE, () => this.note('LOCAL_LEAVE'))
    this.trtcComponent.on(EVENT.ERROR, (event) => this.note('ERROR ' + event.data.code))
    this.trtcComponent.on(EVENT.REMOTE_USER_JOIN, (event) => {
      const users = this.trtcComponent.getRemoteUserList()
      this.note('REMOTE_USER_JOIN ' + event.data.userID + ' of ' + users.length)
      if (this.template === '1v1' && users.length > 1) this.trtcComponent.exitRoom()
    })
    this.trtcComponent.on(EVENT.REMOTE_USER_LEAVE, (event) =>
      this.note('REMOTE_USER_LEAVE ' + event.data.userID),
    )
    this.trtcComponent.on(EVENT.REMOTE_VIDEO_ADD, (event) => {
      const data = event.data
      if (this.template === '1v1' && this.remoteUser && this.remoteUser !== data.userID) return
      this.remoteUser = data.userID
      this.trtcComponent.subscribeRemoteVideo({ userID: data.userID, streamType: data.streamType })
    })
    this.trtcComponent.on(EVENT.REMOTE_AUDIO_ADD, (event) => {
      this.trtcComponent.subscribeRemoteAudio({ userID: event.data.userID })
    })
    this.trtcComponent.on(EVENT.IM_READY, () => this.note('IM_READY'))
    this.trtcComponent.on(EVENT.IM_MESSAGE_RECEIVED, () => this.note('IM_MESSAGE_RECEIVED'))
    this.trtcComponent.on(EVENT.SOMETHING_OF_ANOTHER_VERSION, () => this.note('never'))
  },

  note: function (text) {
    this.data.seen.push(text)
  },
})
