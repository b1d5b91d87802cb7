// A consultation: tiles placed by the page, music while waiting, and every spelling that the old component
// supported.
Page({
  data: { ready: false, config: {}, seen: [], jitter: -1 },

  onLoad(options) {
    wx.request({
      url: `${decodeURIComponent(options.server)}/usersig`,
      data: { userID: options.user },
      success: ({ data }) => this.begin(options, data),
    })
  },

  begin(options, { sdkAppID, userSig }) {
    const config = {
      sdkAppID,
      userSig,
      userID: options.user,
      template: 'custom',
      scene: 'videocall',
      encsmall: true,
      audioVolumeType: 'media',
      enableCamera: 'true',
      enableMic: 'true',
      enableIM: 'false',
      debugMode: 'false',
      beautyLevel: '5',
    }
    this.setData({ ready: true, config }, () => {
      this.room = this.selectComponent('#visit')
      this.listen()
      this.room.enterRoom({ roomID: Number(options.room), template: 'custom', sdkAppID: undefined })
    })
  },

  listen() {
    const { room } = this
    const { EVENT } = room
    Object.keys(EVENT).forEach((name) => {
      room.on(EVENT[name], (event) => {
        JSON.stringify(event)
        this.data.seen.push(event.eventCode)
      })
    })
    room.on('A_NAME_OF_THE_PAGE', () => undefined)
    room.on(EVENT.LOCAL_JOIN, (event) => {
      room.setViewRect({
        userID: event.userID,
        xAxis: '0rpx',
        yAxis: '0rpx',
        width: '240rpx',
        height: '320rpx',
      })
      room.unsubscribeRemoteAudio({ userID: this.data.config.userID })
      room.setMICVolume({ volume: 0.8 })
      room.setBGMVolume({ volume: '0.5' })
    })
    room.on(EVENT.REMOTE_VIDEO_ADD, ({ data }) => {
      const { userID, streamType } = data
      room.setViewRect({
        userID,
        streamType,
        xAxis: '0rpx',
        yAxis: '320rpx',
        width: '750rpx',
        height: '800rpx',
      })
      room.setViewZIndex({ userID, streamType, zindex: 3 })
      room.setViewVisible({ userID, streamType, isVisible: true })
      room.setViewFillMode({ userID, streamType, fillMode: 'contain' })
      room.setViewOrientation({ userID, streamType, orientation: 'vertical' })
      room.sendSEI({ message: 'hello' })
    })
    room.on(EVENT.REMOTE_NET_STATE_UPDATE, (event) =>
      this.setData({ jitter: event.data.detail.info.netJitter }),
    )
    room.on(EVENT.REMOTE_AUDIO_VOLUME_UPDATE, (event) => {
      this.loudest = event.data.currentTarget.dataset.userid
      this.volume = event.data.detail.volume
    })
    room.on(EVENT.LOCAL_LEAVE, () => {
      room.exitRoom()
      wx.navigateBack()
    })
  },

  hangUp() {
    this.room._hangUp()
  },
})
